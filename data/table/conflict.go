package table

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"casebook/data"
)

// Conflict is something that a table says otherwise than what is held.
type Conflict struct {
	Inspection string    // id of the inspection that is held
	Field      string    // "grade", "inspected", "published"
	Area       data.Area // of a grade
	// Have is what is held, which stays first unless what the table says, Got, is
	// better known. Without a value the report that is held gives no such judgement.
	Have, Got StatedValue
}

// StatedValue is a value in words, where it is from and how it is known.
type StatedValue struct {
	Value  string
	Source string // source id, "" for what no source says
	Status data.Status
}

// String says in one line what stays first, and what is kept beside it; of which
// inspection says who can name it.
func (c Conflict) String() string {
	if c.Have.Value == "" {
		return c.what() + ": the report gives none; " + c.Got.words() + " is left out"
	}
	if c.Got.Status.Before(c.Have.Status) && c.Have.Status != "" {
		return c.what() + ": " + c.Got.words() + " comes first; " + c.Have.words() + " is kept beside it"
	}
	return c.what() + ": " + c.Have.words() + " stays first; " + c.Got.words() + " is kept beside it"
}

// OfReport is String where the report is what comes, and the table's value was
// held before.
func (c Conflict) OfReport() string {
	if c.Have.Value == "" {
		return c.what() + ": the report gives none; " + c.Got.words() + " is taken out"
	}
	return c.String()
}

func (c Conflict) what() string {
	field := c.Field
	if c.Area != "" {
		field += " for " + c.Area.Name()
	}
	return field
}

func (s StatedValue) words() string {
	return strings.TrimSpace(s.Value + " " + brackets(s.Status.Words()))
}

// Conflicts lists what incoming inspections say otherwise than those that
// exist, in the order of incoming. Nothing is decided by it: what exists stays.
func Conflicts(existing, incoming []data.Inspection) []Conflict {
	at := byAuthority(existing)
	var out []Conflict
	for _, in := range incoming {
		if i, ok := match(existing, at[in.Authority], in); ok {
			out = append(out, differ(existing[i], in)...)
		}
	}
	return out
}

// Join joins incoming inspections to those that exist, as data.Merge does: what is
// new is added, and of what differs the better known comes first. The second result leads
// from each incoming id to the id under which it now is.
func Join(existing, incoming []data.Inspection) ([]data.Inspection, map[string]string) {
	out := slices.Clone(existing)
	at := byAuthority(existing)
	ids := map[string]string{}
	for _, in := range incoming {
		i, ok := match(out, at[in.Authority], in)
		if !ok {
			id := in.ID
			in.ID = free(id, out, at[in.Authority])
			at[in.Authority] = append(at[in.Authority], len(out))
			ids[id] = in.ID
			out = append(out, in)
			continue
		}
		ids[in.ID] = out[i].ID
		out[i] = merged(out[i], in)
	}
	return out, ids
}

// free is an id that none of an authority's inspections has: one that is known
// by its publication may have the month in which another began.
func free(id string, all []data.Inspection, places []int) string {
	for n, try := 2, id; ; n++ {
		if !slices.ContainsFunc(places, func(i int) bool { return all[i].ID == try }) {
			return try
		}
		try = fmt.Sprintf("%s-%d", id, n)
	}
}

// united joins what several sheets of one file say of an inspection: one has its
// first day, another its publication.
func united(all []data.Inspection) []data.Inspection {
	out, _ := Join(nil, all)
	at := byAuthority(out)
	for i := range out {
		in := &out[i]
		in.ID = ""
		in.ID = free(data.InspectionID(in.Authority, in.Inspected.Start, in.Published.Date, in.Framework), out, at[in.Authority])
	}
	return out
}

// merged is data.Merge, which also keeps a grade that was set aside.
func merged(a, b data.Inspection) data.Inspection {
	out := data.Merge(a, b)
	for i, j := range out.Judgements {
		other, ok := b.Judgement(j.Area)
		if !ok {
			continue
		}
		for _, odd := range other.Also {
			if odd.Area != j.Area && !slices.ContainsFunc(out.Judgements[i].Also, func(x data.Judgement) bool {
				return x.Area == odd.Area && x.Grade == odd.Grade && x.Source == odd.Source
			}) {
				out.Judgements[i].Also = append(slices.Clone(out.Judgements[i].Also), odd)
			}
		}
	}
	return out
}

func byAuthority(all []data.Inspection) map[string][]int {
	out := map[string][]int{}
	for i, in := range all {
		out[in.Authority] = append(out[in.Authority], i)
	}
	return out
}

// near is within how many days two dates of one authority's rare
// inspections under one framework belong to the same inspection: the nearest
// two that were published are months apart. longest is how many days after its
// first day an inspection was published at most: Surrey's of 2014 and Devon's of
// 2024 took 225.
const near, longest = 31, 240

// match finds the inspection that exists for an incoming one: of the same id;
// else of the same framework and the same day of fieldwork or publication;
// else, for one that is rare, of nearly the same, or where one of the two
// knows only its first day and the other only its publication, the nearest that
// can be it.
func match(existing []data.Inspection, places []int, in data.Inspection) (int, bool) {
	tests := []func(data.Inspection) bool{
		func(x data.Inspection) bool { return x.ID == in.ID && !datedOtherwise(x, in) },
		func(x data.Inspection) bool {
			return sameDay(x.Inspected.Start, in.Inspected.Start) || sameDay(x.Published.Date, in.Published.Date)
		},
		func(x data.Inspection) bool {
			return rare(in.Framework) && (apart(x.Inspected.Start, in.Inspected.Start) <= near || apart(x.Published.Date, in.Published.Date) <= near)
		},
	}
	for _, same := range tests {
		for _, i := range places {
			if existing[i].Framework == in.Framework && same(existing[i]) {
				return i, true
			}
		}
	}
	found, least := 0, longest+1
	for _, i := range places {
		if x := existing[i]; x.Framework == in.Framework && rare(in.Framework) {
			if n := min(publishedAfter(x, in), publishedAfter(in, x)); n < least {
				found, least = i, n
			}
		}
	}
	return found, least <= longest
}

// datedOtherwise reports whether two inspections have their id by different
// dates, one by its first day and the other by its publication, and so need not
// be the same.
func datedOtherwise(a, b data.Inspection) bool {
	return (a.Inspected.Start == "") != (b.Inspected.Start == "") && disagree(a.Published.Date, b.Published.Date)
}

// publishedAfter is how many days after the first day of a, whose publication
// nobody states, b was published, whose first day nobody states.
func publishedAfter(a, b data.Inspection) int {
	if a.Published.Date != "" || b.Inspected.Start != "" || b.Published.Date < a.Inspected.Start {
		return 1 << 30
	}
	return apart(a.Inspected.Start, b.Published.Date)
}

func sameDay(a, b data.Date) bool { return a == b && a.Precision() == data.ToDay }

// apart is how many days lie between two dates; more than any if one is not
// known to the day.
func apart(a, b data.Date) int {
	x, err := time.Parse("2006-01-02", string(a))
	y, err2 := time.Parse("2006-01-02", string(b))
	if err != nil || err2 != nil {
		return 1 << 30
	}
	return int(max(x.Sub(y), y.Sub(x)).Hours() / 24)
}

// differ lists what b says otherwise than a.
func differ(a, b data.Inspection) []Conflict {
	var out []Conflict
	for _, j := range b.Judgements {
		have, ok := a.Judgement(j.Area)
		if ok && have.Grade != j.Grade {
			out = append(out, gradeConflict(a.ID, have, j))
		}
		if a.Denies(j) {
			out = append(out, Conflict{a.ID, "grade", j.Area, StatedValue{}, statedGrade(j)})
		}
		for _, odd := range j.Also {
			if odd.Area != j.Area && a.Edition().JoinedTo(odd.Area) == j.Area {
				c := gradeConflict(a.ID, have, odd)
				c.Have.Value = strings.TrimSpace("judged together with " + strings.ToLower(j.Area.Name()) + " " + brackets(c.Have.Value))
				out = append(out, c)
			}
		}
	}
	if disagree(a.Inspected.Start, b.Inspected.Start) || disagree(a.Inspected.End, b.Inspected.End) {
		out = append(out, Conflict{a.ID, "inspected", "", StatedValue{a.Inspected.String(), a.Inspected.Source, a.Inspected.Status},
			StatedValue{b.Inspected.String(), b.Inspected.Source, b.Inspected.Status}})
	}
	if disagree(a.Published.Date, b.Published.Date) {
		out = append(out, Conflict{a.ID, "published", "", StatedValue{a.Published.Date.String(), a.Published.Source, a.Published.Status},
			StatedValue{b.Published.Date.String(), b.Published.Source, b.Published.Status}})
	}
	return out
}

func gradeConflict(id string, have, got data.Judgement) Conflict {
	return Conflict{id, "grade", got.Area, statedGrade(have), statedGrade(got)}
}

func statedGrade(j data.Judgement) StatedValue {
	return StatedValue{j.Grade.Words(), j.Source, j.Status}
}

func brackets(s string) string {
	if s == "" {
		return ""
	}
	return "(" + s + ")"
}

// disagree reports whether two dates cannot both be right: both are known, and
// neither is the other less exactly.
func disagree(a, b data.Date) bool {
	n := min(len(a), len(b))
	return n > 0 && a[:n] != b[:n]
}
