package compare

import (
	"errors"
	"runtime"
	"sync"
	"sync/atomic"

	"casebook/data"
	"casebook/data/compare/terms"
	"casebook/data/tag"
)

// toRead says what of findings is wanted. All of it is read in one go.
type toRead struct {
	themes  *data.ThemeSet             // that Ofsted's sentences name; nil for none
	matters func(f *data.Finding) bool // the findings that are to be matched; nil for none
	tones   bool                       // how the second side's sentences on matters read
}

// sideRead is what was read of one side, by finding.
type sideRead struct {
	named   [][]sentence
	hedged  []hedge    // how far all that praises is
	entries []*indexed // those to be matched alone
}

// readSides reads the findings of several sides, on every core. Each worker
// numbers the terms as it meets them; the reader that is returned has numbered
// all.
func readSides(want toRead, sides ...[]data.Finding) ([]sideRead, *terms.Reader, error) {
	team, err := newWorkers(want)
	if err != nil {
		return nil, nil, err
	}
	out, all := make([]sideRead, len(sides)), 0
	for i, findings := range sides {
		all += len(findings)
		if want.themes != nil {
			out[i].named, out[i].hedged = make([][]sentence, len(findings)), make([]hedge, len(findings))
		}
		if want.matters != nil {
			out[i].entries = make([]*indexed, len(findings))
		}
	}
	if want.matters != nil {
		team.define(want, sides)
	}
	onEveryCore(team, all, func(w *worker, i int) {
		side := 0
		for i >= len(sides[side]) {
			i -= len(sides[side])
			side++
		}
		w.readInto(&out[side], side, i, &sides[side][i], want)
	})
	if want.matters == nil {
		return out, nil, nil
	}
	return out, team.join(out), nil
}

// workers is how many goroutines work on a comparison: it is all that the reader
// waits for.
func workers() int { return min(runtime.GOMAXPROCS(0), 4) }

// onEveryCore does n things, by as many workers as there are.
func onEveryCore[W any](team []W, n int, do func(w W, i int)) {
	const together = 4
	var next atomic.Int64
	var all sync.WaitGroup
	for _, w := range team {
		all.Go(func() {
			for at := 0; at < n; {
				to := int(next.Add(together))
				for at = to - together; at < min(to, n); at++ {
					do(w, at)
				}
			}
		})
	}
	all.Wait()
}

// worker reads its share of the findings of all sides.
type worker struct {
	toneReader     *tag.ToneReader
	sentenceReader *tag.SentenceReader // nil where themes are not wanted
	reader         *terms.Reader       // nil where matters are not wanted
	texts          []terms.Text        // read by it
	parts          [][2]int            // of the sentence being read
}

type team []*worker

// newWorkers makes workers ready. The first in a process wait for tables, which
// are read side by side.
func newWorkers(want toRead) (team, error) {
	out := make(team, workers())
	var fieldErr error
	var field sync.WaitGroup
	if want.matters != nil {
		field.Go(func() { fieldErr = terms.Ready() })
	}
	err := out.newTones(want.themes)
	field.Wait()
	if err = errors.Join(err, fieldErr); err != nil || want.matters == nil {
		return out, err
	}
	for _, w := range out {
		if w.reader, err = terms.NewReader(w.toneReader.Forms()); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// newTones gives each worker what finds tones, and themes where they are wanted.
func (t team) newTones(themes *data.ThemeSet) (err error) {
	for i := range t {
		t[i] = new(worker)
		if themes == nil && err == nil {
			t[i].toneReader, err = tag.NewToneReader()
		}
	}
	if themes == nil {
		return err
	}
	named, err := tag.NewSentenceReaders(*themes, len(t))
	for i, r := range named {
		t[i].sentenceReader, t[i].toneReader = r, &r.ToneReader
	}
	return err
}

// define tells the letters that each side explains.
func (t team) define(want toRead, sides [][]data.Finding) {
	own := make([][]terms.Letters, len(sides))
	for i, findings := range sides {
		var texts []string
		for j := range findings {
			if want.matters(&findings[j]) {
				texts = append(texts, findings[j].Text)
			}
		}
		own[i] = terms.Defined(texts)
	}
	for _, w := range t {
		w.reader.Define(own...)
	}
}

// readInto reads a finding of a side, once for all that is wanted.
func (w *worker) readInto(out *sideRead, side, at int, f *data.Finding, want toRead) {
	named, matched := want.themes != nil && f.Attribution == data.Ofsted, want.matters != nil && want.matters(f)
	if !named && !matched {
		return
	}
	w.toneReader.Read(f.Text)
	if named {
		about := ""
		if len(f.Themes) > 0 {
			about = f.Themes[0]
		}
		out.named[at] = sentencesWeighed(w.sentenceReader.Named(about), w.toneReader.Words())
		settle(out.named[at], f, w.toneReader.Sentences())
		out.hedged[at] = w.praiseHedged(f)
	}
	if !matched {
		return
	}
	e := w.entry(side+1, f)
	out.entries[at] = e
	if side == 1 {
		e.back = looksBack(f, w.toneReader.Words())
		if want.tones {
			w.tones(e)
		}
	}
}

// entry reads the terms of the finding in hand, of one of the reports that were
// defined, from 1.
func (w *worker) entry(report int, f *data.Finding) *indexed {
	e := &indexed{finding: f, text: w.reader.Read(report, f.Text, w.toneReader.Words(), w.toneReader.Numbers())}
	w.texts = append(w.texts, e.text)
	return e
}

// join numbers the terms of all workers alike, and keeps the entries that are to
// be matched.
func (t team) join(sides []sideRead) *terms.Reader {
	r := t[0].reader
	for _, w := range t[1:] {
		r.Join(w.reader, w.texts)
	}
	for i := range sides {
		list := sides[i].entries[:0]
		for _, e := range sides[i].entries {
			if e != nil {
				e.at = len(list)
				list = append(list, e)
			}
		}
		sides[i].entries = list
	}
	return r
}
