// Charge authorizes with the bank's own .p12, creates a charge and looks it up. Everything comes from GNPIX_* variables:
//
//	GNPIX_CLIENT_ID=… GNPIX_CLIENT_SECRET=… GNPIX_CERTIFICATE=homologacao.p12 GNPIX_ENVIRONMENT=homologation ./charge [KEY]
package main

import (
	"crypto/rand"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"os"

	"gnpix.example/gnpix"
)

// newTxid is one's own, which makes creating safe to repeat.
func newTxid() (string, error) {
	bytes := make([]byte, 16)
	_, err := rand.Read(bytes)
	return hex.EncodeToString(bytes), err
}

func chargeOf(key, amount string) map[string]any {
	return map[string]any{
		"calendario": map[string]any{"expiracao": 3600},
		"valor":      map[string]any{"original": amount},
		"chave":      key,
	}
}

// refused shows what became of a call that the bank, or gnpix before it, refuses.
func refused(what string, err error) error {
	var failure *gnpix.Error
	if !errors.As(err, &failure) {
		return fmt.Errorf("%s: %v", what, err)
	}
	status := "-"
	if failure.Status != 0 {
		status = fmt.Sprint(failure.Status)
	}
	fmt.Printf("%s: %s (%d), HTTP %s, %s, maybe sent: %t\n", what, failure.Kind, failure.Number, status, failure.Code,
		failure.MaybeSent)
	if failure.Detail != "" {
		fmt.Println(" ", failure.Detail)
	}
	for _, violation := range failure.Violations {
		fmt.Printf("  %s: %s\n", violation.Property, violation.Reason)
	}
	return nil
}

func run(key string) error {
	// The bank's files have an empty password.
	certificate, err := gnpix.LoadCertificate(os.Getenv("GNPIX_CERTIFICATE"), os.Getenv("GNPIX_CERTIFICATE_PASSWORD"))
	if err != nil {
		return err
	}
	defer certificate.Close()
	fmt.Println("certificate:", certificate.Status)
	client, err := gnpix.NewClient(gnpix.Config{FromEnv: true, Certificate: certificate})
	if err != nil {
		return err
	}
	defer client.Close()

	token, err := client.Token()
	if err != nil {
		return err
	}
	// The token itself is a secret, so only its beginning is shown.
	fmt.Printf("access token: %.6s…\ntoken type: %s\nexpires in: %.0f s\n", token.AccessToken, token.TokenType,
		token.ExpiresIn.Seconds())
	if token.Scope == "" {
		token.Scope = "(the bank didn't say)"
	}
	fmt.Println("scope:", token.Scope)

	txid, err := newTxid()
	if err != nil {
		return err
	}
	made, err := client.Call("cob.create", map[string]any{"txid": txid}, chargeOf(key, "12.00"))
	if err != nil {
		return err
	}
	fmt.Println("charge:", made.Status)
	found, err := client.Call("cob.get", map[string]any{"txid": txid}, nil)
	if err != nil {
		return err
	}
	var charge struct{ Status string }
	if err := json.Unmarshal(found.Body, &charge); err != nil {
		return err
	}
	fmt.Println("looked up:", charge.Status)

	other, err := newTxid()
	if err != nil {
		return err
	}
	_, err = client.Call("cob.get", map[string]any{"txid": other}, nil)
	if err := refused("unknown charge", err); err != nil {
		return err
	}
	_, err = client.Call("cob.create", map[string]any{"txid": other}, chargeOf(key, "twelve"))
	if err := refused("bad amount", err); err != nil {
		return err
	}

	counted := client.Stats()
	fmt.Printf("reused: %d token, %d connection, %d requests\n", counted.TokenExchanges, counted.Connections, counted.Requests)
	return nil
}

func main() {
	key := "7d9f0335-8dcc-4054-9bf9-0dbd61d36906"
	if len(os.Args) > 1 {
		key = os.Args[1]
	}
	err := run(key)
	var failure *gnpix.Error
	if errors.As(err, &failure) {
		// Kinds and numbers are the same in every language.
		fmt.Fprintf(os.Stderr, "failed: %s (%d): %s\n", failure.Kind, failure.Number, failure)
		os.Exit(1)
	} else if err != nil {
		fmt.Fprintln(os.Stderr, "failed:", err)
		os.Exit(1)
	}
}
