package main

import (
	"fmt"
	"io"
	"os"
	"os/signal"
	"path/filepath"

	"github.com/adrg/xdg"

	"casebook/data/report"
)

// servePDF is the word that makes this program serve as the process in which
// another one of it reads PDFs. It is no command for people.
const servePDF = "serve-pdf"

// pdfProgram is how such a process is started.
func pdfProgram() ([]string, error) {
	exe, err := os.Executable()
	if err != nil {
		return nil, fmt.Errorf("%w: %w", report.ErrNoReader, err)
	}
	return []string{exe, servePDF, filepath.Join(xdg.CacheHome, "casebook", "pdf")}, nil
}

// servesPDF serves if the program was started for it, and returns the exit
// status.
func servesPDF(args []string, in io.Reader, out, errOut io.Writer) (status int, served bool) {
	if len(args) != 3 || args[1] != servePDF {
		return 0, false
	}
	// Ctrl-C reaches every process of a terminal: the one that asked decides.
	signal.Ignore(os.Interrupt)
	if err := report.Serve(args[2], in, out); err != nil {
		fmt.Fprintln(errOut, "casebook:", err)
		return 1, true
	}
	return 0, true
}
