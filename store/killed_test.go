package store

import (
	"bufio"
	"context"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"testing"
	"time"
)

var kills = flag.Int("kills", 4, "processes that are killed while they import")

const importsVariable = "CASEBOOK_TEST_IMPORTS"

// importedID is the inspection of an import of the process that is killed.
func importedID(i int) string { return fmt.Sprintf("birmingham-%04d-03-ilacs", 2030+i) }

// TestKilledInTheMiddleOfImporting kills a process that imports one report after
// another and says which are in: those must be there, and the file sound.
func TestKilledInTheMiddleOfImporting(t *testing.T) {
	if dir := os.Getenv(importsVariable); dir != "" {
		for i := 0; ; i++ {
			add(t, dir, report(importedID(i), "birmingham", "Zebras cross early."))
			fmt.Println("added", i)
		}
	}
	r := rand.New(rand.NewPCG(5, 3))
	for trial := range *kills {
		dir, _ := made(t)
		child := exec.Command(os.Args[0], "-test.run=^TestKilledInTheMiddleOfImporting$")
		child.Env = append(os.Environ(), importsVariable+"="+dir)
		out, err := child.StdoutPipe()
		must(t, err)
		must(t, child.Start())
		last := -1
		lines := bufio.NewScanner(out)
		for last < trial%3 && lines.Scan() {
			_, _ = fmt.Sscanf(lines.Text(), "added %d", &last)
		}
		time.Sleep(time.Duration(r.IntN(60_000)) * time.Microsecond) // an import takes about as long
		must(t, child.Process.Kill())
		for lines.Scan() { // what it said before it was killed
			_, _ = fmt.Sscanf(lines.Text(), "added %d", &last)
		}
		_ = child.Wait() // it says that it was killed
		s, err := Open(context.Background(), Config{Dir: dir})
		must(t, err)
		if err := Check(context.Background(), s.Info().File); err != nil || len(s.Notices()) > 0 {
			t.Errorf("after kill %d: %v, notices %q", trial, err, s.Notices())
		}
		for i := range last + 1 {
			if _, err := s.Inspection(importedID(i)); err != nil {
				t.Errorf("after kill %d: import %d of %d: %v", trial, i, last+1, err)
			}
		}
		must(t, s.Close())
		add(t, dir, report(importedID(500), "birmingham", "Zebras cross late."))
		must(t, os.RemoveAll(dir))
	}
}
