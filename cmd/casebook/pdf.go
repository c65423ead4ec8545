package main

import (
	"fmt"
	"io"
	"os"
	"os/signal"
	"path/filepath"

	"github.com/adrg/xdg"

	"casebook/data/report/pdf"
)

// servePDF is the word that makes this program serve as the process in which
// another one of it reads PDFs. It is no command for people.
const servePDF = "serve-pdf"

// pdfProgram is how such a process is started.
func pdfProgram() ([]string, error) {
	exe, err := ownProgram()
	if err != nil {
		return nil, err
	}
	return []string{exe, servePDF, filepath.Join(xdg.CacheHome, "casebook", "pdf")}, nil
}

// runningProgram is where Linux keeps the program that runs, also when its file
// has been replaced by another version or removed.
const runningProgram = "/proc/self/exe"

// ownProgram is the file of this very program: the one that it was started
// from, while that is the same.
func ownProgram() (string, error) {
	exe, err := os.Executable()
	if err != nil {
		return "", err
	}
	return sameProgram(exe, runningProgram), nil
}

func sameProgram(file, running string) string {
	now, err := os.Stat(running)
	if err != nil { // only Linux has it
		return file
	}
	if at, err := os.Stat(file); err == nil && os.SameFile(at, now) {
		return file
	}
	return running
}

// servesPDF serves if the program was started for it, and returns the exit
// status.
func servesPDF(args []string, in io.Reader, out, errOut io.Writer) (status int, served bool) {
	if len(args) != 3 || args[1] != servePDF {
		return 0, false
	}
	// Ctrl-C reaches every process of a terminal: the one that asked decides.
	signal.Ignore(os.Interrupt)
	if err := pdf.Serve(args[2], in, out); err != nil {
		fmt.Fprintln(errOut, "casebook:", err)
		return 1, true
	}
	return 0, true
}
