//go:build !windows

package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

var endings = []syscall.Signal{syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP, syscall.SIGQUIT}

// endsAfter sends a signal again and again, as one that comes while another is
// waiting is lost, until the process ends.
func endsAfter(t *testing.T, cmd *exec.Cmd, sig os.Signal) {
	t.Helper()
	done := make(chan struct{})
	go func() { _ = cmd.Wait(); close(done) }()
	for range 100 {
		_ = cmd.Process.Signal(sig) // it may have ended
		select {
		case <-done:
			return
		case <-time.After(patience / 100):
		}
	}
	_ = cmd.Process.Kill()
	t.Errorf("it goes on after %s again and again", sig)
}

// TestAQuestionIsLeftByEverySignal: who is asked may go away instead of answering.
func TestAQuestionIsLeftByEverySignal(t *testing.T) {
	dir := t.TempDir()
	themes := filepath.Join(dir, "themes.toml")
	must(t, os.WriteFile(themes, []byte("[[theme]]\nid = \"lamps\"\nlabel = \"Lamps\"\nwords = [\"lamp\"]\n"), 0o600))
	for _, sig := range endings {
		t.Run(sig.String(), func(t *testing.T) {
			x := startConsole(t, 80, 24, nil, "themes", "apply", themes, "--store", filepath.Join(t.TempDir(), "casebook"))
			x.waitFor("[y/N]")
			must(t, x.cmd.Process.Signal(sig))
			x.waitFor("Nothing was applied.")
			select {
			case <-x.ended:
			case <-time.After(patience):
				t.Fatal("it goes on")
			}
			if x.cmd.ProcessState.ExitCode() != statusWrong || strings.Contains(x.output(), "goroutine") {
				t.Errorf("status %d, says %q", x.cmd.ProcessState.ExitCode(), x.output())
			}
		})
	}
}

// TestASecondSignalAlwaysEnds: also a program that waits for a reader who never
// reads.
func TestASecondSignalAlwaysEnds(t *testing.T) {
	path, err := binary()
	must(t, err)
	dir := filepath.Join(t.TempDir(), "casebook")
	for _, sig := range endings {
		t.Run(sig.String(), func(t *testing.T) {
			cmd := exec.Command(path, "list", "--format", "json", "--store", dir)
			out, err := cmd.StdoutPipe()
			must(t, err)
			must(t, cmd.Start())
			_, err = out.Read(make([]byte, 1)) // then the pipe fills
			must(t, err)
			endsAfter(t, cmd, sig)
		})
	}
}

// TestOneSignalEndsWhatOnlyReads, wherever it is within its work.
func TestOneSignalEndsWhatOnlyReads(t *testing.T) {
	path, err := binary()
	must(t, err)
	dir := filepath.Join(t.TempDir(), "casebook")
	for _, sig := range endings {
		t.Run(sig.String(), func(t *testing.T) {
			cmd := exec.Command(path, "list", "--format", "json", "--store", dir)
			out, err := cmd.StdoutPipe()
			must(t, err)
			must(t, cmd.Start())
			_, err = out.Read(make([]byte, 1)) // then the pipe fills, and it cannot go on
			must(t, err)
			must(t, cmd.Process.Signal(sig))
			late := time.AfterFunc(patience/2, func() { _ = cmd.Process.Kill() })
			_ = cmd.Wait()
			if !late.Stop() || cmd.ProcessState.ExitCode() != statusWrong {
				t.Errorf("status %d", cmd.ProcessState.ExitCode())
			}
		})
	}
}

// TestPipesAreRefusedWhereFilesAreNamed: none of them waits for somebody to write.
func TestPipesAreRefusedWhereFilesAreNamed(t *testing.T) {
	c := newShelf(t)
	c.call(t, "confirm", "b14-01")
	pipe := filepath.Join(t.TempDir(), "pipe.csv")
	must(t, syscall.Mkfifo(pipe, 0o600))
	for _, args := range []string{"import", "import --dry-run", "restore", "themes apply --dry-run", "codes import --reader Anna", "train --script", "compare --evaluate"} {
		status, out, errs := c.call(t, append(strings.Fields(args), pipe)...)
		if status != statusWrong || !strings.Contains(out+errs, "pipe") {
			t.Errorf("%s: status %d, %q, says %q", args, status, out, errs)
		}
	}
	must(t, os.Remove(filepath.Join(c.dir, "notebook.db")))
	for _, name := range []string{"notebook.db", "notebook-places", "inspections-weighed"} {
		_ = os.Remove(filepath.Join(c.dir, name))
		must(t, syscall.Mkfifo(filepath.Join(c.dir, name), 0o600))
	}
	if status, out, errs := c.call(t, "list", "--limit", "1"); status != statusWrong || out == "" || !strings.Contains(errs, "pipe") {
		t.Errorf("list: status %d, says %q", status, errs)
	}
}
