//go:build linux

package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/creack/pty"
)

// These benchmarks run whole processes in a pseudo-terminal of 160x48, each
// beside an empty Bubble Tea program, whose figures are the floor:
//
//	go test ./cmd/casebook -run '^$' -bench . -benchtime 30x
//
// CASEBOOK_BENCH_STORE names another casebook than the built-in one.

func benchStore(b *testing.B) string {
	if dir := os.Getenv("CASEBOOK_BENCH_STORE"); dir != "" {
		return dir
	}
	dir := filepath.Join(b.TempDir(), "casebook")
	path, err := binary()
	if err != nil {
		b.Fatal(err)
	}
	if out, err := exec.Command(path, "--plain", "--limit", "1", "--store", dir).CombinedOutput(); err != nil {
		b.Fatalf("%v: %s", err, out)
	}
	return dir
}

// programs are what is measured: ours and the empty one.
func programs(b *testing.B) map[string][]string {
	ours, err := binary()
	if err != nil {
		b.Fatal(err)
	}
	empty := filepath.Join(binaryDir, "empty")
	if out, err := exec.Command("go", "build", "-o", empty, "./testdata/empty").CombinedOutput(); err != nil {
		b.Fatalf("%v: %s", err, out)
	}
	return map[string][]string{"casebook": {ours, "--store", benchStore(b)}, "empty": {empty}}
}

// running is a program in a pseudo-terminal, whose output is only searched.
type running struct {
	b    *testing.B
	cmd  *exec.Cmd
	tty  *os.File
	news chan []byte
}

func startRunning(b *testing.B, args []string) *running {
	cmd := exec.Command(args[0], args[1:]...)
	cmd.Env = append(os.Environ(), "TERM=xterm-256color", "LANG=C.UTF-8")
	tty, err := pty.StartWithSize(cmd, &pty.Winsize{Rows: 48, Cols: 160})
	if err != nil {
		b.Fatal(err)
	}
	r := &running{b: b, cmd: cmd, tty: tty, news: make(chan []byte, 1024)}
	go func() {
		for {
			buf := make([]byte, 64<<10)
			n, err := tty.Read(buf)
			if err != nil {
				close(r.news)
				return
			}
			r.news <- buf[:n]
		}
	}()
	return r
}

// until reads output up to a text; "" is any output at all.
func (r *running) until(text string) {
	var seen []byte
	for {
		select {
		case n, ok := <-r.news:
			if !ok {
				r.b.Fatalf("the program ended before it showed %q", text)
			}
			if seen = append(seen, n...); bytes.Contains(seen, []byte(text)) {
				return
			}
		case <-time.After(20 * time.Second):
			r.b.Fatalf("waited in vain for %q; got %q", text, seen)
		}
	}
}

// quiet reads until nothing has come for a while.
func (r *running) quiet(d time.Duration) {
	for {
		select {
		case <-r.news:
		case <-time.After(d):
			return
		}
	}
}

func (r *running) stop() {
	r.tty.Write([]byte{3})
	go func() {
		for range r.news {
		}
	}()
	r.cmd.Wait()
	r.tty.Close()
}

func BenchmarkFirstFrame(b *testing.B) {
	all := programs(b)
	took := map[string][]float64{}
	for b.Loop() {
		for _, name := range []string{"casebook", "empty"} {
			start := time.Now()
			r := startRunning(b, all[name])
			r.until("findings")
			took[name] = append(took[name], ms(start))
			r.stop()
		}
	}
	metrics(b, took)
}

// BenchmarkKey times a key to the first byte of the frame it changes. The keys
// walk down the list, page, filter and switch panes.
func BenchmarkKey(b *testing.B) {
	all := programs(b)
	walk := []string{"j", "j", "j", "k", "\x1b[6~", "j", "G", "g", "Y", "Y", "D", "D"}
	took := map[string][]float64{}
	ours, empty := startRunning(b, all["casebook"]), startRunning(b, all["empty"])
	both := map[string]*running{"casebook": ours, "empty": empty}
	for _, r := range both {
		r.until("findings")
		r.quiet(300 * time.Millisecond)
	}
	i := 0
	for b.Loop() {
		for _, name := range []string{"casebook", "empty"} {
			start := time.Now()
			both[name].tty.Write([]byte(walk[i%len(walk)]))
			both[name].until("")
			took[name] = append(took[name], ms(start))
			both[name].quiet(time.Duration(70+i%13) * time.Millisecond)
		}
		i++
	}
	b.ReportMetric(float64(resident(b, ours.cmd.Process.Pid))/1024, "casebook-MB")
	b.ReportMetric(float64(anonymous(b, ours.cmd.Process.Pid))/1024, "casebook-anon-MB")
	metrics(b, took)
	ours.stop()
	empty.stop()
}

// BenchmarkListProcess times a whole "casebook list" with its JSON.
func BenchmarkListProcess(b *testing.B) {
	ours, err := binary()
	if err != nil {
		b.Fatal(err)
	}
	dir := benchStore(b)
	took := map[string][]float64{}
	for b.Loop() {
		start := time.Now()
		out, err := exec.Command(ours, "list", "--store", dir, "--authority", "birmingham", "--theme", "unqualified", "--format", "json").Output()
		if err != nil || !bytes.Contains(out, []byte("unqualified")) {
			b.Fatalf("%v: %s", err, out)
		}
		took["casebook"] = append(took["casebook"], ms(start))
	}
	metrics(b, took)
}

func ms(start time.Time) float64 { return float64(time.Since(start).Microseconds()) / 1000 }

func metrics(b *testing.B, took map[string][]float64) {
	b.ReportMetric(0, "ns/op")
	for name, t := range took {
		slices.Sort(t)
		b.ReportMetric(t[len(t)/2], name+"-p50-ms")
		b.ReportMetric(t[min(len(t)-1, len(t)*99/100)], name+"-p99-ms")
	}
}

func resident(b *testing.B, pid int) int  { return status(b, pid, "VmRSS:") }
func anonymous(b *testing.B, pid int) int { return status(b, pid, "RssAnon:") }

// status reads a figure in kB of a process.
func status(b *testing.B, pid int, field string) int {
	text, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
	if err != nil {
		b.Fatal(err)
	}
	for _, line := range strings.Split(string(text), "\n") {
		if rest, ok := strings.CutPrefix(line, field); ok {
			n, err := strconv.Atoi(strings.Fields(rest)[0])
			if err != nil {
				b.Fatal(err)
			}
			return n
		}
	}
	b.Fatalf("no %s of process %d", field, pid)
	return 0
}
