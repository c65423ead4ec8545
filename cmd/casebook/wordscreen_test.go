//go:build !windows

package main

import "testing"

// TestATerminalIsNotSentAWordDocument: no command writes one to a screen.
func TestATerminalIsNotSentAWordDocument(t *testing.T) {
	store := "CASEBOOK_STORE=" + t.TempDir() + "/casebook"
	startConsole(t, 120, 30, []string{store}, "list", "--format", "docx").waitFor("--format docx is for a file: send it on with > or |")
	startConsole(t, 120, 30, []string{store}, "compare", earlierID, laterID, "--format", "docx").waitFor("add --out paper.docx")
	startConsole(t, 120, 30, []string{store}, "timeline", "birmingham", "--format", "docx").waitFor("is for a file")
}
