package tag

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"casebook/data"
)

// What model.txt says of how readily themes are named and of whole paragraphs is made
// here, from the readings of testdata/readings.txt, whose texts lie beside the
// project. ".ci/learn" reads the texts into a FOLDER and runs
//
//	CASEBOOK_LEARN=FOLDER go test -run TestLearn -v ./data/tag
//
// which prints what is measured on reports left out in turn; with CASEBOOK_WRITE=1 it
// then learns from all and writes the file. The rest of model.txt, words.txt and
// tones.txt were learned from three and a half thousand paragraphs whose references
// were not kept. To learn the rest of model.txt on from these readings made themes no
// better on reports left out.

// learned is a paragraph to learn from.
type learned struct {
	ID, Section, Text string
	set               set
	T                 [][]string // the themes that each reader named
	P                 []string   // the polarity that each gave

	hits   []hit
	sums   []Sum
	want   []float64 // by theme: part of the readers that name it
	tones  [len(toneFeatures)]float64
	judged bool // its polarity is the paragraphModel's
}

// set is whose readings they are, by the letter that readings.txt has.
type set byte

const (
	ordinarySet   set = 'd' // labels-dev.csv of the corpus, two readers
	stratifiedSet set = 's' // labels-strat-dev.csv, two readers
	singleSet     set = 'r' // one reader
)

func (s set) String() string {
	return map[set]string{ordinarySet: "ordinary", stratifiedSet: "stratified", singleSet: "one reader"}[s]
}

func (d *learned) report() string {
	r, _, _ := strings.Cut(d.ID, "#")
	return r
}

// imported is what is used of a file that an import printed.
type imported struct {
	File        string
	Inspections []struct {
		Paragraphs []struct {
			Number        int
			Section, Text string
		}
	}
}

// readLearned reads the readings and the texts of their paragraphs.
func readLearned(t *testing.T, dir string) []*learned {
	at, order := readReadings(t)
	files, err := filepath.Glob(filepath.Join(dir, "*.ndjson"))
	if err != nil || len(files) == 0 {
		t.Fatal("no files of paragraphs", err)
	}
	for _, file := range files {
		f, err := os.Open(file)
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		for dec := json.NewDecoder(f); ; {
			var of imported
			if err := dec.Decode(&of); errors.Is(err, io.EOF) {
				break
			} else if err != nil {
				t.Fatal(err)
			}
			for _, in := range of.Inspections {
				for _, p := range in.Paragraphs {
					if d := at[fmt.Sprintf("%s#%d", tail(of.File), p.Number)]; d != nil && d.Text == "" {
						d.Section, d.Text = p.Section, p.Text
					}
				}
			}
		}
	}
	for _, d := range order {
		if d.Text == "" {
			t.Errorf("%s is not among the texts", d.ID)
		}
	}
	return order
}

// tail is the last two parts of a path: reports are named by these.
func tail(path string) string {
	parts := strings.Split(filepath.ToSlash(path), "/")
	return strings.Join(parts[max(0, len(parts)-2):], "/")
}

// readReadings reads readings.txt, which says how it is written.
func readReadings(t *testing.T) (map[string]*learned, []*learned) {
	b, err := os.ReadFile(filepath.Join("testdata", "readings.txt"))
	if err != nil {
		t.Fatal(err)
	}
	at, order, file := map[string]*learned{}, []*learned(nil), ""
	for i, line := range strings.Split(string(b), "\n") {
		parts := strings.Fields(line)
		switch {
		case line == "" || line[0] == '#':
		case line[0] == '[':
			file = strings.Trim(line, "[]")
		case len(parts) != 4 || set(parts[1][0]).String() == "" || !data.Polarity(parts[3]).Valid():
			t.Fatalf("readings.txt, line %d: %q", i+1, line)
		default:
			id := file + "#" + parts[0]
			d := at[id]
			if d == nil {
				d = &learned{ID: id, set: set(parts[1][0])}
				at[id], order = d, append(order, d)
			}
			for range max(1, len(parts[1])-1) {
				d.T, d.P = append(d.T, strings.Split(parts[2], "|")), append(d.P, parts[3])
			}
		}
	}
	return at, order
}

// TestReadingsAreSound also where the texts are not beside the project.
func TestReadingsAreSound(t *testing.T) {
	at, _ := readReadings(t)
	if len(at) < 1000 {
		t.Errorf("%d paragraphs", len(at))
	}
	for id, d := range at {
		for _, themes := range d.T {
			for i, theme := range themes {
				if !known()[theme] || slices.Contains(themes[:i], theme) {
					t.Errorf("%s: themes %v", id, themes)
				}
			}
		}
	}
}

// prepare works out what is known of a paragraph without learning.
func (d *learned) prepare(t *Tagger) {
	p := cut(d.Text)
	p.roots = t.roots.of(p, nil)
	r := &scratch{}
	d.hits = t.themes.trie.find(p, nil)
	features, share := t.learnt.find(p, r)
	d.sums = t.sums(p, data.Area(d.Section), d.hits, features, share, r)
	d.want = make([]float64, len(t.themes.ids))
	for _, themes := range d.T {
		for _, id := range themes {
			d.want[t.themes.place[id]] += 1 / float64(len(d.T))
		}
	}
	l := &ToneReader{toneTables: t.toneTables, reader: newReader()}
	l.Read(d.Text)
	h := l.toneTables.weigh(l.p, &l.scratch)
	if d.judged = l.p.sentences() > 1 && h.cues > 0 && !h.underWay && !l.p.asks(); d.judged {
		d.tones = l.toneFeaturesOf(l.toneTables.polarityModel.says(l.toneTables.polarityModel.featuresOfParagraph(h, l.p.marked())))
	}
}
