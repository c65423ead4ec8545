package notebook

import (
	"bufio"
	"flag"
	"fmt"
	"io"
	"math"
	"math/rand/v2"
	"os"
	"os/exec"
	"strconv"
	"sync"
	"testing"
	"time"
)

var historyLength = flag.Int("history", 25, "writes of each of two processes whose history is checked")

const historyVariable = "CASEBOOK_TEST_HISTORY"

// happening is a write, from when it began to when it was acknowledged, or to
// never; or a read of one key.
type happening struct {
	key, value string
	from, to   int64 // nanoseconds
}

// TestTwoProcessesWriteOneHistory: two processes write to the same few findings, one
// of them is killed, and what others read meanwhile and afterwards is what one
// writer after another would have left. A change that was acknowledged is never
// missing, nor one that it took the place of back again.
func TestTwoProcessesWriteOneHistory(t *testing.T) {
	if dir := os.Getenv(historyVariable); dir != "" {
		writeHistory(dir, os.Getenv("CASEBOOK_TEST_NAME"))
		return
	}
	dir := t.TempDir()
	_, err := session(dir).Choose(choice("first", "drift"))
	must(t, err)
	var mu sync.Mutex
	var writes, reads []happening
	var children sync.WaitGroup
	for _, name := range []string{"a", "b"} {
		child := exec.Command(os.Args[0], "-test.run=^TestTwoProcessesWriteOneHistory$", "-history", strconv.Itoa(*historyLength))
		child.Env = append(os.Environ(), historyVariable+"="+dir, "CASEBOOK_TEST_NAME="+name)
		child.Stderr = os.Stderr
		out, err := child.StdoutPipe()
		must(t, err)
		must(t, child.Start())
		children.Go(func() {
			list := readHistory(out, func(n int) {
				if name == "b" && n == *historyLength*3/4 {
					_ = child.Process.Kill()
				}
			})
			_ = child.Wait() // b was killed
			mu.Lock()
			defer mu.Unlock()
			writes = append(writes, list...)
		})
	}
	done := make(chan struct{})
	go func() { children.Wait(); close(done) }()
	for last := false; ; {
		from := time.Now().UnixNano()
		c, err := New(Config{Dir: dir, Timeout: time.Minute}).Read()
		if err != nil {
			t.Fatal(err)
		}
		to := time.Now().UnixNano()
		is := map[string]string{}
		for _, x := range c.Choices {
			is[x.Key] = x.Themes[0]
		}
		for key := range 3 {
			key := fmt.Sprintf("k%d", key)
			reads = append(reads, happening{key, is[key], from, to})
		}
		if last {
			break
		}
		select {
		case <-done:
			last = true
		case <-time.After(2 * time.Millisecond):
		}
	}
	if len(writes) < *historyLength*7/4 {
		t.Errorf("%d writes", len(writes))
	}
	for _, wrong := range contradictions(writes, reads) {
		t.Error(wrong)
	}
	if _, err := session(dir).Check(); err != nil {
		t.Error(err)
	}
	t.Logf("%d writes, %d values read", len(writes), len(reads))
}

// writeHistory is a process that writes, and says when.
func writeHistory(dir, name string) {
	r := rand.New(rand.NewPCG(uint64(os.Getpid()), 1))
	n := New(Config{Dir: dir, Timeout: time.Minute})
	for i := range *historyLength {
		key, value := fmt.Sprintf("k%d", r.IntN(3)), fmt.Sprintf("%s%d", name, i)
		fmt.Println("from", key, value, time.Now().UnixNano())
		if _, err := n.Choose(choice(key, value)); err != nil {
			fmt.Println("failed:", err)
			return
		}
		fmt.Println("to", time.Now().UnixNano())
	}
}

// readHistory reads what a process says; heard comes after each write.
func readHistory(in io.Reader, heard func(n int)) (out []happening) {
	for lines := bufio.NewScanner(in); lines.Scan(); {
		x := happening{to: math.MaxInt64}
		if _, err := fmt.Sscanf(lines.Text(), "from %s %s %d", &x.key, &x.value, &x.from); err == nil {
			out = append(out, x)
		} else if _, err := fmt.Sscanf(lines.Text(), "to %d", &x.to); err == nil {
			out[len(out)-1].to = x.to
			heard(len(out))
		}
	}
	return out
}

// contradictions are reads that no order of the writes explains in which each has
// its moment between its beginning and its acknowledgement.
func contradictions(writes, reads []happening) (out []string) {
	done := map[string]int64{"": math.MinInt64} // by value: when it was there at the latest; nothing was from the beginning
	of := map[string]happening{}
	for _, w := range writes {
		of[w.value], done[w.value] = w, w.to
	}
	for _, r := range reads {
		w, ok := of[r.value]
		if r.value == "" {
			continue
		}
		if !ok || w.key != r.key || w.from > r.to {
			out = append(out, fmt.Sprintf("%s is read under %s, and nobody had written that", r.value, r.key))
			continue
		}
		done[r.value] = min(done[r.value], r.to)
	}
	for _, r := range reads {
		for _, w := range writes {
			if w.key == r.key && w.value != r.value && w.from > done[r.value] && done[w.value] < r.from {
				out = append(out, fmt.Sprintf("%s is read under %s after %s had taken its place", r.value, r.key, w.value))
			}
		}
	}
	return out
}

func TestContradictionsAreFound(t *testing.T) {
	writes := []happening{{"k", "a", 1, 2}, {"k", "b", 3, 4}, {"k", "c", 3, math.MaxInt64}, {"l", "d", 5, 6}}
	for _, x := range []struct {
		name  string
		reads []happening
		want  int
	}{
		{"in order", []happening{{"k", "", 0, 1}, {"k", "a", 2, 3}, {"k", "b", 4, 5}, {"k", "b", 6, 7}}, 0},
		{"while it is written", []happening{{"k", "a", 3, 4}, {"k", "b", 3, 4}, {"k", "", 1, 2}}, 0},
		{"a killed write may be there, at any time", []happening{{"k", "c", 8, 9}, {"k", "c", 10, 11}}, 0},
		{"lost", []happening{{"k", "", 4, 5}}, 1},
		{"back again", []happening{{"k", "a", 6, 7}}, 1},
		{"out of the air", []happening{{"k", "x", 1, 9}}, 1},
		{"before it was written", []happening{{"k", "b", 1, 2}}, 1},
		{"under another key", []happening{{"l", "b", 8, 9}}, 2},
	} {
		if got := contradictions(writes, x.reads); len(got) != x.want {
			t.Errorf("%s: %q", x.name, got)
		}
	}
}
