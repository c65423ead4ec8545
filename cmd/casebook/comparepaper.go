package main

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"casebook/data/document"
)

// checkPaper settles the format, by the ending of --out where none is given,
// and refuses what does not fit.
func (s *shell) checkPaper(cmd *cobra.Command, f compareFlags) error {
	given := cmd.Flags().Changed("format") || cmd.Flags().Changed("plain")
	ending := strings.TrimPrefix(strings.ToLower(filepath.Ext(f.file)), ".")
	if !given && ending != "" {
		form, known := document.ByEnding(ending)
		if !known {
			return fmt.Errorf("--out %s: no format is known by the ending .%s; use .html, .docx, .md, .csv, .json or .txt, or add --format", f.file, ending)
		}
		s.format = form
	}
	if f.force && f.file == "" {
		return errors.New("--force goes with --out FILE")
	}
	if f.full && (s.format == document.CSV || s.format == document.JSON) {
		return fmt.Errorf("--full is for pages: as %s every link and finding is there without it", s.format)
	}
	return s.checkFormat(printing{file: f.file, files: true})
}

// folder reports whether a path is a directory that is there.
func folder(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

// deliver prints to the file of --out, whole or not at all, or as ever.
func (s *shell) deliver(f compareFlags, print func() error) error {
	if f.file == "" {
		return print()
	}
	var text bytes.Buffer
	out := s.out
	s.out = bufio.NewWriter(&text)
	err := errors.Join(print(), s.out.Flush())
	s.out = out
	if err != nil {
		return err
	}
	if dir := filepath.Dir(f.file); !folder(dir) {
		return fmt.Errorf("%s: there is no directory %s; make it first, or name another", f.file, dir)
	}
	if err := writeForced(f.file, text.Bytes(), f.force); err != nil {
		return err
	}
	path, err := filepath.Abs(f.file)
	if err != nil {
		return err
	}
	return s.printLines("Written to " + path + ".")
}
