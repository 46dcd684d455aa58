// What Go's wrapper bears: the same list as the other languages' programs in this folder.
package main

import (
	"errors"
	"fmt"
	"os"
	"runtime"
	"strings"
	"sync"
	"time"

	"gnpix.example/gnpix"
)

func check(holds bool, what string, values ...any) {
	if !holds {
		fmt.Println(append([]any{"does not hold:", what}, values...)...)
		os.Exit(1)
	}
}

func client() *gnpix.Client {
	made, err := gnpix.NewClient(gnpix.Config{FromEnv: true})
	check(err == nil, "a client is made", err)
	return made
}

func balance(from *gnpix.Client) error {
	_, err := from.Call("balance.get", nil, nil)
	return err
}

// sockets counts those of this process: a client that is freed closes its own.
func sockets() (count int) {
	links, err := os.ReadDir("/proc/self/fd")
	check(err == nil, "descriptors are listed", err)
	for _, link := range links {
		if to, err := os.Readlink("/proc/self/fd/" + link.Name()); err == nil && strings.HasPrefix(to, "socket:") {
			count++
		}
	}
	return count
}

func everythingIsClosedTwice() {
	certificate, err := gnpix.LoadCertificate(os.Getenv("GNPIX_CERTIFICATE"), "")
	check(err == nil, "the certificate is loaded", err)
	made, err := gnpix.NewClient(gnpix.Config{FromEnv: true, Certificate: certificate})
	check(err == nil, "a client is made of it", err)
	for i := 0; i < 3; i++ {
		certificate.Close()
		made.Close()
	}
	_, err = gnpix.NewClient(gnpix.Config{FromEnv: true, Certificate: certificate})
	check(errors.Is(err, gnpix.ErrClosed), "a closed certificate makes no client", err)
	_, err = made.Token()
	check(errors.Is(err, gnpix.ErrClosed), "a closed client has no token", err)
	check(errors.Is(balance(made), gnpix.ErrClosed), "a closed client makes no call")
	check(made.Stats() == gnpix.Stats{}, "a closed client counts nothing")
}

func badTextsAreErrors() {
	one := client()
	defer one.Close()
	var failure *gnpix.Error
	for _, call := range []struct {
		name       string
		parameters map[string]any
		body       any
	}{{"\xff", nil, nil}, {"no.such", nil, nil}, {"", nil, nil}, {"cob.get", nil, nil},
		{"cob.get", map[string]any{"txid": ""}, nil}, {"cob.create", nil, "text"}} {
		_, err := one.Call(call.name, call.parameters, call.body)
		check(errors.As(err, &failure) && failure.Number == 1 && !failure.MaybeSent, "an invalid argument", call, err)
	}
	_, err := one.Call("cob.create", nil, func() {})
	check(err != nil, "what is no JSON is an error")
	_, err = gnpix.LoadCertificate("a\x00b", "")
	check(errors.As(err, &failure) && failure.Kind == "certificate", "a NUL is an error", err)
	token, err := one.Token()
	check(err == nil, "there is a token", err)
	shown := fmt.Sprintf("%v %+v %#v %v", token, token, token, failure)
	check(!strings.Contains(shown, token.AccessToken), "no token is shown")
}

func goroutinesShareAClient() {
	one := client()
	defer one.Close()
	var calls sync.WaitGroup
	ended := make(chan struct{})
	go func() {
		for {
			select {
			case <-ended:
				return
			default:
				runtime.GC()
			}
		}
	}()
	for i := 0; i < 8; i++ {
		calls.Add(1)
		go func() {
			defer calls.Done()
			for j := 0; j < 25; j++ {
				err := balance(one)
				check(err == nil, "a call succeeds", err)
			}
		}()
	}
	calls.Wait()
	close(ended)
	counted := one.Stats()
	check(counted.TokenExchanges == 1 && counted.Connections <= 8, "one token for all", counted)
}

func aClientIsClosedUnderItsCallers() {
	one := client()
	var begun, calls sync.WaitGroup
	for i := 0; i < 8; i++ {
		begun.Add(1)
		calls.Add(1)
		go func() {
			defer calls.Done()
			err := balance(one)
			begun.Done()
			for err == nil {
				err = balance(one)
			}
			check(errors.Is(err, gnpix.ErrClosed), "a goroutine ended otherwise", err)
		}()
	}
	begun.Wait()
	one.Close()
	calls.Wait()
}

func whatIsDroppedIsFreed() {
	before := sockets()
	for i := 0; i < 20; i++ {
		err := balance(client())
		check(err == nil, "a call succeeds", err)
	}
	for ending := time.Now().Add(20 * time.Second); sockets() > before+2; runtime.GC() {
		check(time.Now().Before(ending), "dropped clients are freed")
	}
}

func main() {
	everythingIsClosedTwice()
	badTextsAreErrors()
	goroutinesShareAClient()
	aClientIsClosedUnderItsCallers()
	whatIsDroppedIsFreed()
	fmt.Println("done")
}
