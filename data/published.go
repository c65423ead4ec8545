package data

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// PublishedTable is a table that was published and of which a table of built-in
// inspections is made: builtin/published.csv lists them, the best known first.
type PublishedTable struct {
	Source Source
	File   string
}

// PublishedTables lists the tables.
func PublishedTables() ([]PublishedTable, error) {
	var out []PublishedTable
	var err error
	readTable("published.csv", builtinFile("published.csv"), &err, []string{"id", "file", "kind", "type", "publisher", "title", "published", "note"}, func(t *factTable) {
		s := Source{ID: t.wanted("id"), Kind: t.wanted("kind"), Type: t.wanted("type"), Publisher: t.wanted("publisher"), Title: t.wanted("title"), Note: t.cell("note")}
		s.Published = &Dated{Date: t.date("published"), Status: InDocument}
		out = append(out, PublishedTable{s, t.wanted("file")})
	})
	return out, err
}

// PublishedColumns are the columns of builtin/inspections.csv: what one published
// table says of one inspection, under the id that it has here.
func PublishedColumns() []string {
	return []string{"id", "source", "authority", "framework", "kind", "start", "end", "published", "theme", "judgements", "address"}
}

// The marks in the column of judgements: "care=good" is a judgement, "care=adequate*"
// one that the source states in the words of today's scale, and
// "care>care-leavers=good" one that cannot have been made and is kept beside another.
const (
	relabelledMark = "*"
	besideMark     = ">"
)

// Restated is what the statistics say for adequate of inspections before November
// 2013.
const Restated = "Requires improvement to be good"

// PublishedRow writes an inspection of a table as a row of builtin/inspections.csv.
func PublishedRow(id string, in Inspection, source string) []string {
	var said []string
	for _, j := range InOrder(in.Judgements) {
		s := string(j.Area) + "=" + string(j.Grade)
		if j.Note == Relabelled(Restated) {
			s += relabelledMark
		}
		said = append(said, s)
		for _, o := range j.Also {
			if o.Area != j.Area {
				said = append(said, string(j.Area)+besideMark+string(o.Area)+"="+string(o.Grade))
			}
		}
	}
	return []string{id, source, in.Authority, string(in.Framework), string(in.Kind), string(in.Inspected.Start), string(in.Inspected.End),
		string(in.Published.Date), in.Scope, strings.Join(said, " "), in.Address}
}

// readPublished reads builtin/inspections.csv, one inspection a row; several rows
// may be of one.
func readPublished(authorities []Authority, tables []PublishedTable) ([]Inspection, error) {
	status := map[string]Status{}
	for _, t := range tables {
		if status[t.Source.ID] = Unchecked; t.Source.Type == "official statistics" {
			status[t.Source.ID] = Statistics
		}
	}
	urn := map[string]string{}
	for _, a := range authorities {
		urn[a.ID] = a.URN
	}
	var out []Inspection
	var err error
	readTable("inspections.csv", builtinFile("inspections.csv"), &err, PublishedColumns(), func(t *factTable) {
		source := t.wanted("source")
		how, ok := status[source]
		if !ok {
			t.fault("source %q: want one of published.csv", source)
			return
		}
		in := Inspection{ID: t.wanted("id"), Authority: t.wanted("authority"), Framework: Framework(t.wanted("framework")), Kind: Kind(t.wanted("kind")),
			Scope: t.cell("theme"), Coverage: NoText, Address: t.cell("address")}
		in.URN = urn[in.Authority]
		if d := t.date("start"); d != "" {
			in.Inspected = Fieldwork{Start: d, End: t.date("end"), Source: source, Status: how}
		}
		if d := t.date("published"); d != "" {
			in.Published = Dated{Date: d, Source: source, Status: how}
		}
		t.judgements(&in, source, how)
		out = append(out, in)
	})
	return out, err
}

// judgements reads the judgements of a row.
func (t *factTable) judgements(in *Inspection, source string, how Status) {
	for _, s := range strings.Fields(t.cell("judgements")) {
		area, grade, _ := strings.Cut(s, "=")
		j := Judgement{Area: Area(area), Source: source, Status: how}
		if plain, ok := strings.CutSuffix(grade, relabelledMark); ok {
			grade, j.Note = plain, Relabelled(Restated)
		}
		j.Grade = Grade(grade)
		main, odd, beside := strings.Cut(area, besideMark)
		if beside {
			j.Area, j.Note = Area(odd), CannotBe(Area(odd), Area(main))
		}
		oneOf(t, "area", j.Area, Areas())
		oneOf(t, "grade", j.Grade, Grades())
		if !beside {
			in.Judgements = append(in.Judgements, j)
			continue
		}
		if i := slices.IndexFunc(in.Judgements, func(x Judgement) bool { return x.Area == Area(main) }); i >= 0 {
			in.Judgements[i].Also = append(in.Judgements[i].Also, j)
		} else {
			t.fault("%q: want a judgement of %s before it", s, main)
		}
	}
}

// CannotBe is the note on a grade of an area that was judged together with
// another one.
func CannotBe(a, whole Area) string {
	return fmt.Sprintf("for %s alone, whom this inspection judged together with %s", strings.ToLower(a.Name()), strings.ToLower(whole.Name()))
}

// BuiltinBeforeTables are the built-in facts without those of published tables: what
// was read from reports and documents, on which the tables are laid.
func BuiltinBeforeTables() (*Casebook, error) { return builtinBook(builtinStories(), nil) }

// withPublished lays the published tables on the facts.
func withPublished(book *Casebook) error {
	tables, err := PublishedTables()
	if err != nil {
		return err
	}
	for _, t := range tables {
		book.Sources = append(book.Sources, t.Source)
	}
	all, err := readPublished(book.Authorities, tables)
	if err != nil {
		return err
	}
	book.Inspections = mergeInspections(book.Inspections, all)
	slices.SortStableFunc(book.Inspections, func(a, b Inspection) int { return cmp.Compare(a.Authority, b.Authority) })
	return nil
}
