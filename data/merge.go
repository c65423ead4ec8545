package data

import (
	"cmp"
	"slices"
	"strings"
)

// mergeInspections joins two lists; an inspection in both is one, with the
// facts of a first and those of b beside them.
func mergeInspections(a, b []Inspection) []Inspection {
	out := slices.Clone(a)
	at := map[string]int{}
	for i, in := range out {
		at[in.ID] = i
	}
	for _, in := range b {
		if i, ok := at[in.ID]; ok {
			out[i] = Merge(out[i], in)
			continue
		}
		at[in.ID] = len(out)
		out = append(out, in)
	}
	return out
}

// Merge joins what two sources say of one inspection. What b adds is added, what
// it confirms is noted, and of two that differ the better known comes first and
// the other is kept beside it: reports, then official statistics, then sheets
// that nobody checked. Of two known alike a's comes first.
func Merge(a, b Inspection) Inspection {
	a.Judgements, b.Judgements = notAgainst(b, a.Judgements), notAgainst(a, b.Judgements)
	for _, j := range b.Judgements {
		i := slices.IndexFunc(a.Judgements, func(x Judgement) bool { return x.Area == j.Area })
		if i < 0 {
			a.Judgements = append(a.Judgements, j)
			continue
		}
		a.Judgements[i] = mergeJudgement(a.Judgements[i], j)
	}
	a.Published = mergeDated(a.Published, b.Published)
	a.Inspected = mergeFieldwork(a.Inspected, b.Inspected)
	if a.Coverage == NoText || a.Coverage == "" || a.Coverage == Partial && b.Coverage == Selected {
		a.Coverage, a.CoverageNote = b.Coverage, b.CoverageNote
	}
	if a.Kind == FullInspection || a.Kind == "" {
		a.Kind = cmp.Or(b.Kind, a.Kind)
	}
	a.Sequence = cmp.Or(a.Sequence, b.Sequence)
	a.Lead, a.Scope, a.Outcome = cmp.Or(a.Lead, b.Lead), cmp.Or(a.Scope, b.Scope), cmp.Or(a.Outcome, b.Outcome)
	a.LegalBasis, a.Note = cmp.Or(a.LegalBasis, b.LegalBasis), cmp.Or(a.Note, b.Note)
	a.Address = betterAddress(cmp.Or(a.URN, b.URN), a.Address, b.Address)
	if len(a.Follows) == 0 {
		a.Follows = b.Follows
	}
	return a
}

// FromReport reports whether the inspection's judgements are those of its report.
// The safeguarding board may have had a report of its own.
func (i Inspection) FromReport() bool {
	return slices.ContainsFunc(i.Judgements, func(j Judgement) bool { return j.Status == InReport && j.Area != Board })
}

// Denies reports whether the inspection's report gives no judgement of an area
// that another source has one of: a report gives all that were made, but for the
// board's.
func (i Inspection) Denies(j Judgement) bool {
	_, has := i.Judgement(j.Area)
	return !has && j.Area != Board && j.Status.rank() < firstHand && i.FromReport()
}

// notAgainst leaves out of judgements those that a report denies.
func notAgainst(report Inspection, all []Judgement) []Judgement {
	return slices.DeleteFunc(slices.Clone(all), report.Denies)
}

// betterAddress prefers that of a report to that of the authority's page, and its
// page by its own number to any other, such as that of its successor. Whichever
// page comes first, the same one stays.
func betterAddress(urn, a, b string) string {
	rank := func(address string) int {
		switch {
		case address == "":
			return 0
		case !AuthoritysPage(address):
			return 4
		case urn != "" && strings.HasSuffix(address, "/"+urn):
			return 3
		case strings.Contains(address, "/provider/"):
			return 2
		}
		return 1
	}
	switch order := cmp.Or(rank(b)-rank(a), strings.Compare(a, b)); {
	case rank(a) == rank(b) && rank(a) == 4: // of two reports' the one that is held
		return a
	case order > 0:
		return b
	}
	return a
}

// AuthoritysPage reports whether an address is of an authority's page at the
// regulator, by the ways to it that the official statistics have.
func AuthoritysPage(address string) bool {
	return strings.Contains(address, "/provider/") || strings.Contains(address, "/local-authorities/")
}

// WithoutSources takes out of an inspection what only the named sources say.
// Where another source agrees or says otherwise, that one comes forward.
func WithoutSources(in Inspection, gone map[string]bool) Inspection {
	if len(gone) == 0 {
		return in
	}
	var judgements []Judgement
	for _, j := range in.Judgements {
		left, ok := withoutSources(j, judgementSources, gone)
		if !ok {
			continue
		}
		if gone[j.Source] && slices.ContainsFunc(j.Confirmed, func(id string) bool { return !gone[id] }) {
			left.Page = 0 // it was the page of what is gone
		}
		judgements = append(judgements, left)
	}
	in.Judgements = judgements
	in.Published, _ = withoutSources(in.Published, dateSources, gone)
	in.Inspected, _ = withoutSources(in.Inspected, fieldworkSources, gone)
	if in.Coverage == Complete {
		in.Coverage = NoText
	}
	return in
}

func mergeJudgement(a, b Judgement) Judgement {
	if b.Status.Before(a.Status) {
		a, b = b, a
	}
	how := differs
	if a.Grade == b.Grade {
		how = agrees
		a.Label, a.Page = cmp.Or(a.Label, b.Label), cmp.Or(a.Page, b.Page)
		a.Note = cmp.Or(a.Note, b.Note)
	}
	a = joinSourced(a, b, judgementSources, how, func(x, y Judgement) bool { return x.Grade == y.Grade && x.Source == y.Source })
	a.Also = slices.DeleteFunc(a.Also, func(x Judgement) bool { return x.Area == a.Area && x.Grade == a.Grade })
	return a
}

func mergeDated(a, b Dated) Dated {
	if b.Date != "" && (a.Date == "" || b.Status.Before(a.Status)) {
		a, b = b, a
	}
	how := differs
	switch b.Date {
	case "":
		how = silent
	case a.Date:
		how = agrees
		a.AsStated = cmp.Or(a.AsStated, b.AsStated)
	}
	return joinSourced(a, b, dateSources, how, func(x, y Dated) bool { return x.Date == y.Date && x.Source == y.Source })
}

func mergeFieldwork(a, b Fieldwork) Fieldwork {
	if b.Start != "" && (a.Start == "" || b.Status.Before(a.Status)) {
		a, b = b, a
	}
	how := differs
	switch {
	case b.Start == "":
		how = silent
	case b.Start == a.Start && (b.End == a.End || a.End == "" || b.End == ""):
		how = agrees
		a.End, a.AsStated = cmp.Or(a.End, b.End), cmp.Or(a.AsStated, b.AsStated)
	}
	return joinSourced(a, b, fieldworkSources, how, func(x, y Fieldwork) bool { return x.Start == y.Start && x.End == y.End && x.Source == y.Source })
}
