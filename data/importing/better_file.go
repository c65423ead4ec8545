package importing

import (
	"fmt"
	"path/filepath"
	"slices"

	"casebook/data"
	"casebook/data/prose"
)

// content is how much a file gives of an inspection.
type content struct {
	dated                bool // its publication is known
	judgements, findings int  // grades, findings
}

// contentOf weighs an entry; of counts only what stands on these sources, nil
// all.
func contentOf(e data.Entry, of map[string]bool) content {
	at := e.Inspection.Published
	w := content{dated: at.Date != "" && (of == nil || of[at.Source])}
	for _, j := range e.Inspection.Judgements {
		if of == nil || of[j.Source] {
			w.judgements++
		}
	}
	for _, f := range e.Findings {
		if of == nil || of[f.Source.ID] {
			w.findings++
		}
	}
	return w
}

// mostLost is how much less than what is held a corrected file may hold: a
// report loses a paragraph or two in a correction, and many when it is damaged.
const (
	fewestToCompare = 8
	mostMissing     = 4 // one finding of so many
)

// muchLess reports whether a reading is so much poorer that it must be damaged.
func (w content) muchLess(than content) bool {
	return w.judgements < than.judgements || than.findings >= fewestToCompare && (than.findings-w.findings)*mostMissing > than.findings
}

// better reports whether a file gives more: grades, a date, findings.
func (w content) better(than content) bool {
	switch {
	case w.judgements != than.judgements:
		return w.judgements > than.judgements
	case w.dated != than.dated:
		return w.dated
	}
	return w.findings > than.findings
}

func (w content) String() string {
	s := prose.Count(w.findings, "finding")
	if w.judgements > 0 {
		s += ", " + prose.Count(w.judgements, "judgement")
	}
	if !w.dated {
		s += ", no date of publication"
	}
	return s
}

// chooseFile decides between a file and those that are held of the same
// inspection, from an earlier import or from this one. The better of two in
// one import stays, whatever their names; a later import replaces what is
// held, but for a poorer reading.
func (p *planner) chooseFile(f *File, in, cur data.Entry, gone map[string]bool) Outcome {
	now, was := contentOf(in, nil), contentOf(cur, gone)
	name := p.Named(in.Inspection)
	other := -1
	for s := range gone {
		if i, ok := p.from[s]; ok {
			other = i
		}
	}
	switch {
	case f.Doc.Doubtful && !now.better(was):
		f.Err = fmt.Errorf("it seems damaged, and %s is held from a file that gives as much (%s; held: %s): what is held stays", name, now, was)
		return Refused
	case now.muchLess(was):
		f.Err = fmt.Errorf("it gives less of %s than the file that is held (%s; held: %s): it may be damaged, and what is held stays", name, now, was)
		return Refused
	case other >= 0 && !now.better(was):
		f.Warnings = append(f.Warnings, fmt.Sprintf("it is of the same inspection, %s, as %s, which stays (%s; here %s)", name, filepath.Base(p.Files[other].Path), was, now))
		return Already
	case other >= 0:
		p.giveWay(&p.Files[other], f, name, was, now)
		return p.Files[other].before
	case !now.dated && cur.Inspection.Published.Date != "" && saysNothingNew(in, cur, gone):
		f.Warnings = append(f.Warnings, "what it says of "+name+" is held from a file with a date of publication, "+cur.Inspection.Published.Date.String())
		return Already
	case !now.dated && cur.Inspection.Published.Date != "":
		f.Warnings = append(f.Warnings, "it gives no date of publication: "+cur.Inspection.Published.Date.String()+" stays")
	}
	return Replaced
}

// giveWay says of an earlier file of this import that another one is better.
func (p *planner) giveWay(old, f *File, name string, was, now content) {
	old.before, old.Outcome = old.Outcome, Already
	if was.muchLess(now) {
		old.Outcome = Refused
		old.Err = fmt.Errorf("it gives less of %s than %s (%s; there %s): it may be damaged, and the other is taken", name, filepath.Base(f.Path), was, now)
		return
	}
	old.Warnings = append(old.Warnings, fmt.Sprintf("it is of the same inspection, %s, as %s, which is taken (%s; here %s)", name, filepath.Base(f.Path), now, was))
}

// saysNothingNew reports whether a file says nothing that those held do not say.
func saysNothingNew(in, cur data.Entry, gone map[string]bool) bool {
	held := map[string]bool{}
	for _, f := range cur.Findings {
		held[f.Key()] = held[f.Key()] || gone[f.Source.ID]
	}
	return !slices.ContainsFunc(in.Findings, func(f data.Finding) bool { return !held[f.Key()] })
}
