package store

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"iter"
	"maps"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"casebook/data"
	"casebook/data/filter"
)

// peerFinding and peerQuery are the lines of the generator that the comparison
// with SQLite uses.
type peerFinding struct {
	Insp                         uint32
	Auth, Year, Pol, Area, Grade int
	Themes                       uint32
	Para                         int
	Published, Authority, Text   string
}

type peerQuery struct {
	Kind    string
	Filters [6][]int
	Terms   []string
	Prefix  string
	OffFrac float64
}

// peerGroups are the generator's facets, in its order.
var peerGroups = []struct {
	facet filter.Facet
	n     int
	id    func(int) string
}{
	{filter.Authority, 153, func(i int) string { return fmt.Sprintf("a%03d", i) }},
	{filter.Year, 12, func(i int) string { return fmt.Sprint(2014 + i) }},
	{filter.Theme, 20, func(i int) string { return fmt.Sprintf("t%02d", i) }},
	{filter.Polarity, 3, func(i int) string { return fmt.Sprintf("p%d", i) }},
	{filter.Area, 6, func(i int) string { return fmt.Sprintf("e%d", i) }},
	{filter.Grade, 4, func(i int) string { return fmt.Sprintf("g%d", i) }},
}

func (p *peerFinding) inspection() data.Inspection {
	auth := peerGroups[0].id(p.Auth)
	return data.Inspection{
		ID: fmt.Sprintf("%s-%s-%06d", auth, p.Published, p.Insp), Authority: auth, Framework: data.SIF, Kind: data.FullInspection, Coverage: data.Complete,
		Published:  data.Dated{Date: data.Date(p.Published)},
		Judgements: []data.Judgement{{Area: data.Overall, Grade: data.Grade(peerGroups[5].id(p.Grade)), Source: "peer", Status: data.InReport}},
	}
}

func (p *peerFinding) finding(inspection string) data.Finding {
	f := data.Finding{
		ID: fmt.Sprintf("%s/p%d", inspection, p.Para), Inspection: inspection, Polarity: data.Polarity(peerGroups[3].id(p.Pol)),
		Area: data.Area(peerGroups[4].id(p.Area)), Attribution: data.Ofsted, Text: p.Text, Source: data.Place{Document: "report", Paragraph: p.Para},
	}
	for i := range 20 {
		if p.Themes>>i&1 != 0 {
			f.Themes = append(f.Themes, peerGroups[2].id(i))
		}
	}
	return f
}

// peerEntries reads a file of findings; one goroutine decodes ahead.
func peerEntries(path string) iter.Seq2[data.Entry, error] {
	ch := make(chan []peerFinding, 8)
	fail := make(chan error, 1)
	go func() {
		defer close(ch)
		f, err := os.Open(path)
		if err != nil {
			fail <- err
			return
		}
		defer f.Close()
		lines := bufio.NewScanner(f)
		lines.Buffer(make([]byte, 1<<20), 1<<20)
		part := make([]peerFinding, 0, 512)
		for lines.Scan() {
			part = append(part, peerFinding{})
			if err := json.Unmarshal(lines.Bytes(), &part[len(part)-1]); err != nil {
				fail <- err
				return
			}
			if len(part) == 512 {
				ch <- part
				part = make([]peerFinding, 0, 512)
			}
		}
		ch <- part
		fail <- lines.Err()
	}()
	return func(yield func(data.Entry, error) bool) {
		var e data.Entry
		last := -1
		for part := range ch {
			for i := range part {
				p := &part[i]
				if int(p.Insp) != last {
					if last >= 0 && !yield(e, nil) {
						return
					}
					last, e = int(p.Insp), data.Entry{Inspection: p.inspection(), Imported: true}
				}
				e.Findings = append(e.Findings, p.finding(e.Inspection.ID))
			}
		}
		if err := <-fail; err != nil || last >= 0 {
			yield(e, err)
		}
	}
}

func (q *peerQuery) filter() filter.Filter {
	var f filter.Filter
	for g, list := range q.Filters {
		for _, v := range list {
			f = f.Include(peerGroups[g].facet, peerGroups[g].id(v))
		}
	}
	for _, t := range q.Terms {
		f.Text += t + " "
	}
	f.Text += q.Prefix
	return f
}

// peerHash is the generator's digest of a total and all counts.
func peerHash(h *Hits) string {
	sum := uint64(1469598103934665603)
	mix := func(x int) { sum ^= uint64(x); sum *= 1099511628211 }
	mix(h.Total)
	for _, g := range peerGroups {
		for i := range g.n {
			mix(h.Counts.Of(g.facet, g.id(i)))
		}
	}
	return fmt.Sprintf("%016x", sum)
}

// TestPeers builds a casebook from the generator's files and runs its
// workload. CASEBOOK_PEER names the directory with S.findings.jsonl and
// queries.json, CASEBOOK_SCALE the scale; results go to a file beside them in
// the form of the SQLite peer's. A second run takes the casebook of the first,
// so that its memory is that of browsing alone.
func TestPeers(t *testing.T) {
	dir, scale := os.Getenv("CASEBOOK_PEER"), os.Getenv("CASEBOOK_SCALE")
	if dir == "" {
		t.Skip("CASEBOOK_PEER names no directory of the generator's files")
	}
	if scale == "" {
		scale = "S"
	}
	book := filepath.Join(dir, "casebook-"+scale)
	if _, err := os.Stat(book); err != nil {
		start := time.Now()
		built, err := buildBook(book, data.Casebook{}, peerEntries(filepath.Join(dir, scale+".findings.jsonl")))
		if err != nil {
			t.Fatal(err)
		}
		took := time.Since(start).Seconds()
		info, _ := os.Stat(built.File)
		fmt.Printf("casebook import %d findings in %.2fs = %.0f/s size=%.1f MB %s\n", built.Findings, took, float64(built.Findings)/took, float64(info.Size())/1e6, memory())
	}
	var queries []peerQuery
	b, err := os.ReadFile(filepath.Join(dir, "queries.json"))
	if err == nil {
		err = json.Unmarshal(b, &queries)
	}
	if err != nil {
		t.Fatal(err)
	}
	start := time.Now()
	s, err := Open(context.Background(), Config{Dir: book})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	h := search(t, s, filter.Filter{})
	n := len(rows(t, h, 0, 50))
	fmt.Printf("casebook open rows=%d total=%d in-proc=%.1fms\n", n, h.Total, millis(start))
	times, results := runPeerQueries(t, s, queries)
	for _, k := range slices.Sorted(maps.Keys(times)) {
		fmt.Printf("%-22s %-10s n=%d p50=%.3f p99=%.3f max=%.3f\n", "casebook "+scale, k, len(times[k]), percentile(times[k], .5), percentile(times[k], .99), slices.Max(times[k]))
	}
	fmt.Println("casebook", memory())
	out, _ := json.MarshalIndent(results, "", " ")
	if err := os.WriteFile(filepath.Join(dir, "casebook-"+scale+".json"), out, 0o600); err != nil {
		t.Fatal(err)
	}
}

func runPeerQueries(t *testing.T, s *Store, queries []peerQuery) (times map[string][]float64, results map[string][]string) {
	times, results = map[string][]float64{}, map[string][]string{}
	for i := range queries {
		q := &queries[i]
		f := q.filter()
		start := time.Now()
		h := search(t, s, f)
		if q.Kind == "page" {
			start = time.Now()
			rows(t, h, int(float64(h.Total)*q.OffFrac), 50)
			times[q.Kind] = append(times[q.Kind], millis(start))
			continue
		}
		rows(t, h, 0, 50)
		times[q.Kind] = append(times[q.Kind], millis(start))
		results[q.Kind] = append(results[q.Kind], fmt.Sprint(h.Total, " ", peerHash(h)))
	}
	return times, results
}

func millis(since time.Time) float64 { return float64(time.Since(since).Microseconds()) / 1000 }

func percentile(list []float64, p float64) float64 {
	list = slices.Clone(list)
	slices.Sort(list)
	return list[max(int(math.Ceil(p*float64(len(list))))-1, 0)]
}

// memory says how much is resident, on systems that tell it in a file.
func memory() string {
	b, _ := os.ReadFile("/proc/self/status")
	var out []string
	for _, l := range strings.Split(string(b), "\n") {
		if strings.HasPrefix(l, "VmHWM") || strings.HasPrefix(l, "RssAnon") || strings.HasPrefix(l, "RssFile") {
			out = append(out, strings.Join(strings.Fields(l), " "))
		}
	}
	return strings.Join(out, ", ")
}
