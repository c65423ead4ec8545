package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"

	"casebook/data/regular"

	"github.com/spf13/pflag"
)

// inputMost is the size of a table or script that is read at most, in bytes:
// ten times a hundred thousand coded paragraphs' ids.
const inputMost = 64 << 20

// input is a file that a reader named, as far as it may be read.
type input struct {
	file *os.File
	left int64
}

// openInput opens a file that a reader named. Its errors say what is wrong with
// it and what to do.
func openInput(path string) (*input, error) {
	if strings.TrimSpace(path) == "" {
		return nil, errors.New("the name of the file is empty: name one")
	}
	info, err := os.Stat(path)
	if err == nil && info.IsDir() {
		return nil, fmt.Errorf("%s is a folder: name a file", path)
	}
	f, err := regular.Open(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, fmt.Errorf("%s: there is no such file", path)
	case errors.Is(err, fs.ErrPermission):
		return nil, fmt.Errorf("%s: you may not read it: change its permissions, or name another", path)
	case errors.Is(err, regular.ErrNot):
		return nil, fmt.Errorf("%s: %w", path, regular.ErrNot)
	case err != nil:
		return nil, err
	}
	return &input{file: f, left: inputMost}, nil
}

// Read ends in an error where there is more than is read at most: a device can
// go on for ever.
func (in *input) Read(b []byte) (int, error) {
	if in.left <= 0 {
		return 0, fmt.Errorf("it is larger than %d MB: name another file", inputMost>>20)
	}
	n, err := in.file.Read(b[:min(int64(len(b)), in.left)])
	in.left -= int64(n)
	return n, err
}

// Close closes the file.
func (in *input) Close() error { return in.file.Close() }

var _ io.ReadCloser = (*input)(nil)

// noneEmpty refuses arguments that hold nothing: a script's variable was not
// set, and what would be done then is not what was meant.
func noneEmpty(args []string, wanted string) error {
	for _, a := range args {
		if strings.TrimSpace(a) == "" {
			return fmt.Errorf("an empty name was given: name %s", wanted)
		}
	}
	return nil
}

// flagsFilled refuses flags that were given with nothing in them, where that
// would be taken for a flag that was not given.
func flagsFilled(fs *pflag.FlagSet, names ...string) error {
	for _, name := range names {
		if f := fs.Lookup(name); f != nil && f.Changed && strings.TrimSpace(f.Value.String()) == "" {
			return fmt.Errorf("--%s is empty: give it a value, or leave it out", name)
		}
	}
	return nil
}
