package training

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"casebook/data"
	"casebook/data/filter"
	"casebook/data/toml"
)

// Book is what a written script is read against.
type Book interface {
	Store
	Authorities() ([]data.Authority, error)
}

// Read reads a script that somebody wrote. The error lists every mistake with
// its line and column under the file's name; nothing of the script is then to
// be used.
//
// authority, title and group stand before the first [[round]]. A round names
// an inspection, and the area to ask about ("overall", "care") or a question
// of the trainer's own; then an answer, clues (ids of findings), a note for the
// speaker, and changes = false to leave out what changed.
func Read(text []byte, file string, book Book) (Script, error) {
	tables, faults := toml.Read(text)
	if err := faults.In(file); err != nil {
		return Script{}, err
	}
	r := scriptReader{script: Script{Title: DefaultTitle}}
	if len(tables) == 0 {
		r.fault(toml.Place{Line: 1, Column: 1}, "the script is empty: name an authority, then write at least one [[round]]")
		return Script{}, r.faults.In(file)
	}
	if err := r.head(tables, book); err != nil {
		return Script{}, err
	}
	rounds := 0
	for _, t := range tables {
		switch t.Name {
		case "":
		case "round":
			rounds++
			r.round(t)
		default:
			r.fault(t.At, "unknown table %q: every round begins with [[round]]", t.Name)
		}
	}
	if rounds == 0 && len(r.faults) == 0 {
		r.fault(tables[0].At, "the script has no [[round]]: there is nothing to ask")
	}
	if err := r.faults.In(file); err != nil {
		return Script{}, err
	}
	r.script.plan()
	return r.script, nil
}

type scriptReader struct {
	script Script
	known  bool // the authority is there, so that inspections can be looked for
	faults toml.Faults
}

func (r *scriptReader) fault(at toml.Place, format string, args ...any) {
	r.faults = append(r.faults, toml.Fault{Place: at, Words: fmt.Sprintf(format, args...)})
}

var (
	headKeys  = map[string]toml.Kind{"authority": toml.Text, "title": toml.Text, "group": toml.Text}
	roundKeys = map[string]toml.Kind{"inspection": toml.Text, "area": toml.Text, "question": toml.Text, "answer": toml.Text,
		"clues": toml.List, "note": toml.Text, "changes": toml.Switch}
)

// wellFormed reports whether a table has known keys of the right kinds only.
func (r *scriptReader) wellFormed(t toml.Table, wanted map[string]toml.Kind, words string) bool {
	before := len(r.faults)
	for _, v := range t.Values {
		want, known := wanted[v.Key]
		switch {
		case !known:
			r.fault(v.KeyAt, "unknown key %q: %s", v.Key, words)
		case v.Kind != want:
			r.fault(v.At, "%s: want %s", v.Key, want)
		case want == toml.Text && strings.TrimSpace(v.Text) == "":
			r.fault(v.At, "%s is empty", v.Key)
		}
	}
	return len(r.faults) == before
}

// head reads what stands before the rounds. The error is the casebook's.
func (r *scriptReader) head(tables []toml.Table, book Book) error {
	t := tables[0]
	if t.Name != "" {
		r.fault(t.At, `name the authority before the first table, as authority = "leeds"`)
		return nil
	}
	if !r.wellFormed(t, headKeys, "before the rounds stand authority, title and group") {
		return nil
	}
	if v, ok := t.Value("title"); ok {
		r.script.Title = strings.TrimSpace(v.Text)
	}
	if v, ok := t.Value("group"); ok {
		r.script.Group = strings.TrimSpace(v.Text)
	}
	v, ok := t.Value("authority")
	if !ok {
		r.fault(t.At, `the script names no authority: write authority = "leeds", say`)
		return nil
	}
	id, err := Authority(book, v.Text)
	var unknown filter.UnknownError
	if errors.As(err, &unknown) {
		r.fault(v.At, "%s", unknown)
		return nil
	}
	if err == nil {
		r.script.facts, err = Gather(book, id)
		r.known = true
	}
	return err
}

// Authority finds an authority by its id, name, URN or alias. One that is not
// there is a filter.UnknownError with the nearest names.
func Authority(book interface {
	Authorities() ([]data.Authority, error)
}, word string) (id string, err error) {
	all, err := book.Authorities()
	if err != nil {
		return "", err
	}
	ids := make([]string, len(all))
	for i, a := range all {
		if a.Named(strings.TrimSpace(word)) {
			return a.ID, nil
		}
		ids[i] = a.ID
	}
	return "", filter.UnknownError{Facet: filter.Authority, Word: word, Near: filter.Nearest(word, ids, 3)}
}

// round reads a [[round]].
func (r *scriptReader) round(t toml.Table) {
	if !r.wellFormed(t, roundKeys, "a round has inspection, area, question, answer, clues, note, changes") {
		return
	}
	v, ok := t.Value("inspection")
	if !ok {
		r.fault(t.At, "this round names no inspection")
		return
	}
	if !r.known {
		return
	}
	in, ok := r.script.facts.inspection(v.Text)
	if !ok {
		r.fault(v.At, "%s has no inspection %q%s", r.script.facts.Authority.Name, v.Text, r.nearest(v.Text))
		return
	}
	out := Round{Inspection: in.ID, Changes: true}
	for key, to := range map[string]*string{"question": &out.Question, "answer": &out.Answer, "note": &out.Note} {
		if v, ok := t.Value(key); ok {
			*to = strings.TrimSpace(v.Text)
		}
	}
	if v, ok := t.Value("changes"); ok {
		out.Changes = v.On
	}
	r.area(t, in, &out)
	r.clues(t, &out)
	r.script.Rounds = append(r.script.Rounds, out)
}

func (r *scriptReader) nearest(id string) string {
	var ids []string
	for _, in := range r.script.facts.Inspections {
		ids = append(ids, in.ID)
	}
	if near := filter.Nearest(id, ids, 3); len(near) > 0 {
		ids = near
	}
	if len(ids) == 0 {
		return ": none of its inspections is held"
	}
	return ": it has " + strings.Join(ids, ", ")
}

func (r *scriptReader) area(t toml.Table, in data.Inspection, out *Round) {
	v, ok := t.Value("area")
	if !ok {
		if len(asked(in)) > 0 && out.Question == "" {
			r.fault(t.At, `this round asks for nothing: give it an area ("overall", say) or a question`)
		}
		return
	}
	a := data.Area(v.Text)
	j, judged := in.Judgement(a)
	switch {
	case !a.Valid():
		r.fault(v.At, "unknown area %q: %s", v.Text, judgedAreas(in))
	case !in.Framework.Graded():
		r.fault(v.At, "%s Leave area out.", in.LackOfGrades())
	case !judged || j.Grade.Step() == 0:
		r.fault(v.At, "this inspection did not judge %q: %s", v.Text, judgedAreas(in))
	case slices.ContainsFunc(r.script.Rounds, func(x Round) bool { return x.Inspection == in.ID && x.Area == a }):
		r.fault(v.At, "%q of this inspection is asked for twice: the first answer would give the second away", v.Text)
	default:
		out.Area = a
	}
}

func judgedAreas(in data.Inspection) string {
	var names []string
	for _, j := range data.InOrder(in.Judgements) {
		if j.Grade.Step() > 0 {
			names = append(names, string(j.Area))
		}
	}
	if len(names) == 0 {
		return data.NoGradeHeld
	}
	return "it judged " + strings.Join(names, ", ")
}
