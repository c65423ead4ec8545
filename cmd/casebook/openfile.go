package main

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net/url"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"time"

	"casebook/data/regular"
)

// openFile hands a file to the system's viewer, at a page if it can be said,
// and returns the file's SHA-256 as it is now, "" where it could not be read.
func openFile(path string, page int) (string, error) {
	f, err := regular.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return "", errors.New("the file is no longer where it was when it was imported")
	}
	if err != nil {
		return "", err
	}
	defer f.Close()
	tries := openers(runtime.GOOS, path, page)
	if _, err := exec.LookPath(tries[0][0]); err != nil {
		return "", fmt.Errorf("this system has no %s to open files with", tries[0][0])
	}
	go tryInTurn(tries)
	sum := sha256.New()
	if _, err := io.Copy(sum, f); err != nil {
		return "", nil // it is open; only the comparison is lost, and that is said
	}
	return hex.EncodeToString(sum.Sum(nil)), nil
}

// openers are the commands that open a file, in the order to try: at its page
// by a URL with a fragment, which not every desktop takes, then plainly.
func openers(system, path string, page int) [][]string {
	opener := map[string][]string{
		"darwin":  {"open"},
		"windows": {"rundll32", "url.dll,FileProtocolHandler"},
	}[system]
	if opener == nil {
		opener = []string{"xdg-open"}
	}
	with := func(arg string) []string { return append(append([]string{}, opener...), arg) }
	plain := with(path)
	if page < 1 || !strings.EqualFold(filepath.Ext(path), ".pdf") || system == "windows" {
		// rundll32 passes a URL's fragment on as part of the file's name.
		return [][]string{plain}
	}
	u := url.URL{Scheme: "file", Path: path, Fragment: "page=" + strconv.Itoa(page)}
	return [][]string{with(u.String()), plain}
}

// refusal is how soon an opener that does not take a URL says so. One that
// ends later was a viewer, and its user closed it.
const refusal = 3 * time.Second

// tryInTurn runs commands until one of them does not fail at once. Their
// output would fall on the screen and is dropped.
func tryInTurn(tries [][]string) {
	for _, t := range tries {
		began := time.Now()
		if err := exec.Command(t[0], t[1:]...).Run(); err == nil || time.Since(began) > refusal {
			return
		}
	}
}
