// Package gnpix makes authorized calls to the Pix API of Gerencianet, today Efí: libgnpix by way of cgo.
//
// Certificates and clients may be used by any goroutines, and closed while others use them: Close lets no new call in
// and waits for those under way. One that is dropped without Close is freed by a finalizer. A call holds a thread of the
// system until it ends, at the latest at its timeout; no context can end it sooner.
package gnpix

/*
#cgo pkg-config: gnpix
#include <gnpix.h>
#include <stdlib.h>
#if GNPIX_ABI_VERSION != 0
#error "this file is written for libgnpix's ABI 0"
#endif

// Options that are texts, in the order of Config.fill: cgo can't call through a pointer by itself.
static gnpix_status set(size_t which, gnpix_config *config, const char *text, size_t length, gnpix_error **failed) {
    gnpix_status (*const setters[])(gnpix_config *, const char *, size_t, gnpix_error **) = {
        gnpix_config_set_client_id, gnpix_config_set_client_secret, gnpix_config_set_environment,
        gnpix_config_set_base_url, gnpix_config_set_ca_file,
    };
    return setters[which](config, text, length, failed);
}
static gnpix_status start(bool from_env, gnpix_config **config, gnpix_error **failed) {
    return from_env ? gnpix_config_from_env(config, failed) : gnpix_config_new(config, failed);
}
*/
import "C"

import (
	"encoding/json"
	"errors"
	"fmt"
	"runtime"
	"strings"
	"sync"
	"time"
	"unsafe"
)

// ErrClosed is what a method returns after Close.
var ErrClosed = errors.New("gnpix: used after Close")

// Error is one failure. Its text says what happened, with what, and what to do next; it shows no token and no secret.
type Error struct {
	Kind       string        // such as "api" or "timeout": the same in every language
	Number     int           // the kind's number, which is C's status: the same in every language
	Status     int           // the HTTP status of the bank's answer; 0 if none came
	Code       string        // the bank's name for the error, such as "txid_duplicado", or gnpix's own
	Detail     string        // the bank's explanation
	Violations []Violation   // the fields refused
	MaybeSent  bool          // the bank may have acted on it: look it up before repeating what moves money
	Retryable  bool          // the same may succeed later; it doesn't say that repeating is safe
	RetryAfter time.Duration // how long the bank asks to wait; negative if it named no time
	Body       []byte        // the bank's raw answer; empty if none came
	text       string
}

// Violation is a field that was refused, and why.
type Violation struct{ Reason, Property, Value string }

// Error is the whole text, in one line.
func (e *Error) Error() string { return e.text }

// made turns what a call left into an error of Go's, and frees it.
func made(status C.gnpix_status, failed **C.gnpix_error) error {
	if status == C.GNPIX_OK {
		return nil
	}
	from := *failed
	defer C.gnpix_error_free(from)
	e := &Error{
		Kind:       C.GoString(C.gnpix_error_kind(from, nil)),
		Number:     int(status),
		Status:     int(C.gnpix_error_http_status(from)),
		Code:       C.GoString(C.gnpix_error_name(from, nil)),
		Detail:     C.GoString(C.gnpix_error_detail(from, nil)),
		MaybeSent:  bool(C.gnpix_error_maybe_sent(from)),
		Retryable:  bool(C.gnpix_error_retryable(from)),
		RetryAfter: time.Duration(C.gnpix_error_retry_after_ms(from)) * time.Millisecond,
		Body:       body(C.gnpix_error_response(from)),
		text:       C.GoString(C.gnpix_error_text(from, nil)),
	}
	// What the library writes is JSON, so there is no error to look at.
	_ = json.Unmarshal([]byte(C.GoString(C.gnpix_error_violations(from, nil))), &e.Violations)
	return e
}

// given is a text as C takes it. It points into Go's memory, which cgo pins for the call it is written in.
func given(text string) (*C.char, C.size_t) {
	if text == "" {
		return nil, 0
	}
	bytes := []byte(text)
	return (*C.char)(unsafe.Pointer(&bytes[0])), C.size_t(len(bytes))
}

func body(answer *C.gnpix_response) []byte {
	var length C.size_t
	from := C.gnpix_response_body(answer, &length)
	return C.GoBytes(unsafe.Pointer(from), C.int(length))
}

// handle frees a pointer once, when nobody uses it.
type handle struct {
	lock    sync.RWMutex
	pointer unsafe.Pointer // nil once it is freed
	free    func(unsafe.Pointer)
}

// owned has a finalizer, which every version of Go has; from 1.24 on, runtime.AddCleanup would do the same.
func owned(pointer unsafe.Pointer, free func(unsafe.Pointer)) *handle {
	h := &handle{pointer: pointer, free: free}
	runtime.SetFinalizer(h, (*handle).close)
	return h
}

// use keeps the pointer alive until the lock is given back, which must follow.
func (h *handle) use() (unsafe.Pointer, error) {
	h.lock.RLock()
	if h.pointer == nil {
		h.lock.RUnlock()
		return nil, ErrClosed
	}
	return h.pointer, nil
}

func (h *handle) close() {
	h.lock.Lock()
	defer h.lock.Unlock()
	if h.pointer != nil {
		h.free(h.pointer)
		h.pointer = nil
		runtime.SetFinalizer(h, nil)
	}
}

// Certificate is a certificate with its private key.
type Certificate struct {
	Status string // "valid", "expiring", "expired" or "not yet valid", as of when it was loaded
	handle *handle
}

// LoadCertificate reads a .p12 as the bank hands it out, with an empty password, or PEM.
func LoadCertificate(path, password string) (*Certificate, error) {
	var certificate, told = (*C.gnpix_certificate)(nil), (*C.gnpix_inspection)(nil)
	var failed *C.gnpix_error
	name, length := given(path)
	secret, size := given(password)
	if err := made(C.gnpix_certificate_load(name, length, secret, size, &certificate, &failed), &failed); err != nil {
		return nil, err
	}
	handle := owned(unsafe.Pointer(certificate), func(p unsafe.Pointer) { C.gnpix_certificate_free((*C.gnpix_certificate)(p)) })
	if err := made(C.gnpix_certificate_inspect(certificate, &told, &failed), &failed); err != nil {
		return nil, err
	}
	defer C.gnpix_inspection_free(told)
	return &Certificate{C.GoString(C.gnpix_inspection_status(told, nil)), handle}, nil
}

// Close frees the certificate; clients made of it keep what they need. Closing again is nothing.
func (c *Certificate) Close() { c.handle.close() }

// Config is what a client is made of. What is left empty is gnpix's default, or what FromEnv found.
type Config struct {
	FromEnv                bool // start from the GNPIX_* variables
	Certificate            *Certificate
	ClientID, ClientSecret string
	Environment            string        // "production" or "homologation"
	BaseURL, CAFile        string        // instead of the environment's, and who is trusted there
	Timeout                time.Duration // of a whole call
}

func (c *Config) fill(config *C.gnpix_config) (err error) {
	var failed *C.gnpix_error
	for which, text := range []string{c.ClientID, c.ClientSecret, c.Environment, c.BaseURL, c.CAFile} {
		if from, length := given(text); err == nil && text != "" {
			err = made(C.set(C.size_t(which), config, from, length, &failed), &failed)
		}
	}
	if err == nil && c.Timeout != 0 {
		err = made(C.gnpix_config_set_timeout_ms(config, C.uint64_t(c.Timeout.Milliseconds()), &failed), &failed)
	}
	if err != nil || c.Certificate == nil {
		return err
	}
	certificate, err := c.Certificate.handle.use()
	if err != nil {
		return err
	}
	defer c.Certificate.handle.lock.RUnlock()
	return made(C.gnpix_config_set_certificate(config, (*C.gnpix_certificate)(certificate), &failed), &failed)
}

// Client holds the connections and the token: make one and keep it.
type Client struct{ handle *handle }

// NewClient reads the certificate's and CA's files, and makes no traffic.
func NewClient(c Config) (*Client, error) {
	var config *C.gnpix_config
	var client *C.gnpix_client
	var failed *C.gnpix_error
	if err := made(C.start(C.bool(c.FromEnv), &config, &failed), &failed); err != nil {
		return nil, err
	}
	defer C.gnpix_config_free(config)
	if err := c.fill(config); err != nil {
		return nil, err
	}
	if err := made(C.gnpix_client_new(config, &client, &failed), &failed); err != nil {
		return nil, err
	}
	free := func(p unsafe.Pointer) { C.gnpix_client_free((*C.gnpix_client)(p)) }
	return &Client{owned(unsafe.Pointer(client), free)}, nil
}

// Close frees the client as soon as no call uses it. Closing again is nothing.
func (c *Client) Close() { c.handle.close() }

func (c *Client) with(do func(*C.gnpix_client, **C.gnpix_error) C.gnpix_status) error {
	var failed *C.gnpix_error
	client, err := c.handle.use()
	if err != nil {
		return err
	}
	defer c.handle.lock.RUnlock()
	return made(do((*C.gnpix_client)(client), &failed), &failed)
}

// Token is an access token. AccessToken is a secret, which Go can't wipe: don't keep or print it.
type Token struct {
	AccessToken, TokenType, Scope string // scopes separated by spaces; "" if the bank didn't say
	ExpiresIn                     time.Duration
}

// Format shows no secret, whatever the verb.
func (t Token) Format(to fmt.State, _ rune) { fmt.Fprintf(to, "%s token", t.TokenType) }

// Token is the token at hand, fetched if there is none.
func (c *Client) Token() (Token, error) {
	var token *C.gnpix_token
	err := c.with(func(client *C.gnpix_client, failed **C.gnpix_error) C.gnpix_status {
		return C.gnpix_client_token(client, &token, failed)
	})
	if err != nil {
		return Token{}, err
	}
	defer C.gnpix_token_free(token)
	return Token{C.GoString(C.gnpix_token_access_token(token, nil)), C.GoString(C.gnpix_token_token_type(token, nil)),
		C.GoString(C.gnpix_token_scope(token, nil)), time.Duration(C.gnpix_token_expires_in(token)) * time.Second}, nil
}

// Response is the bank's answer to a call.
type Response struct {
	Status, Attempts int    // the HTTP status, and how many times it was tried
	Body             []byte // as it came
	Recovered        bool   // an earlier try had made it, though its answer was lost
}

// Call makes a call by an operation's name, such as "cob.create", all of it checked before anything is sent. Parameters
// by name and the body become JSON; nil is none.
func (c *Client) Call(operation string, parameters map[string]any, content any) (*Response, error) {
	var answer *C.gnpix_response
	texts := [2]string{}
	for at, value := range []any{parameters, content} {
		text, err := json.Marshal(value)
		if err != nil {
			return nil, err
		}
		texts[at] = strings.TrimPrefix(string(text), "null")
	}
	err := c.with(func(client *C.gnpix_client, failed **C.gnpix_error) C.gnpix_status {
		name, nameLength := given(operation)
		named, namedLength := given(texts[0])
		sent, sentLength := given(texts[1])
		return C.gnpix_client_call(client, name, nameLength, named, namedLength, sent, sentLength, &answer, failed)
	})
	if err != nil {
		return nil, err
	}
	defer C.gnpix_response_free(answer)
	return &Response{int(C.gnpix_response_status(answer)), int(C.gnpix_response_attempts(answer)), body(answer),
		bool(C.gnpix_response_recovered(answer))}, nil
}

// Stats is what was counted since the client was made.
type Stats struct{ Requests, Retries, Connections, TokenExchanges, TokenHits uint64 }

// Stats counts; after Close all are zero.
func (c *Client) Stats() Stats {
	client, err := c.handle.use()
	if err != nil {
		return Stats{}
	}
	defer c.handle.lock.RUnlock()
	count := func(which C.int32_t) uint64 { return uint64(C.gnpix_client_stat((*C.gnpix_client)(client), which)) }
	return Stats{count(C.GNPIX_STAT_REQUESTS), count(C.GNPIX_STAT_RETRIES), count(C.GNPIX_STAT_CONNECTIONS),
		count(C.GNPIX_STAT_TOKEN_EXCHANGES), count(C.GNPIX_STAT_TOKEN_HITS)}
}
