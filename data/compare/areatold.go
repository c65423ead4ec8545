package compare

import "casebook/data"

// tellAreas says of every area what became of it by its findings, by the rule of
// a theme: each finding counts in full by its polarity, its praise as far as it
// is not hedged. Where one side has no
// such area, or the two do not compare, what it says stands elsewhere, so that
// nothing can be told.
func (s Sides) tellAreas(rows []AreaRow) {
	if unheld(s) != "" {
		return
	}
	suggested := Unconfirmed(s.FindingsA) || Unconfirmed(s.FindingsB)
	for i := range rows {
		x, y := s.areaEvidence(rows[i].Area, rows[i].A), s.areaEvidence(rows[i].Area, rows[i].B)
		if j := rows[i].Judged; j != nil && j.AreaA != "" {
			x = s.areaEvidence(j.AreaA, rows[i].A)
		}
		if x.silent() && y.silent() && x.hedged+y.hedged == firm {
			continue
		}
		t := &rows[i].Told
		*t = ThemeRow{A: rows[i].A, B: rows[i].B, BalanceA: data.BalanceOf(rows[i].A), BalanceB: data.BalanceOf(rows[i].B),
			WorkA: x.known(), WorkB: y.known(), Suggested: suggested}
		if s.change(t, x, y); !inTimeOrder(s.A, s.B) {
			continue
		}
		if why := rows[i].elsewhere(); why != "" {
			t.Change, t.Supposed, t.Partial, t.Against = data.CannotTell, "", false, nil
			t.Reason = t.balances(x, y) + "; " + why
		}
	}
}

// elsewhere says why what the two sides say of an area cannot be held against
// each other, "" where it can.
func (r AreaRow) elsewhere() string {
	switch {
	case r.Area == "":
		return "findings whose source does not say where they belong have nothing in common"
	case r.Judged == nil:
		return ""
	case r.Judged.State == NotComparable, r.Judged.AreaA == "", r.Judged.AreaB == "":
		return r.Judged.Reason + "; what is said of it may stand elsewhere"
	}
	return ""
}

// areaEvidence is what findings say of the area that they stand in.
func (s Sides) areaEvidence(area data.Area, findings []data.Finding) *evidence {
	e := &evidence{areas: map[data.Area]float64{area: float64(len(findings))}, alike: true}
	for i := range findings {
		f := &findings[i]
		if f.Attribution != data.Ofsted {
			continue
		}
		e.here = said{finding: f, at: i, whole: 1}
		if h := s.hedged[f.ID]; h > firm {
			e.here.hedges.add(h)
		}
		e.close()
		if f.Polarity == data.Recommendation {
			e.asked = 1
		}
	}
	return e
}

// AreaChanges counts the areas of each change, and of those the ones that rest on
// suggestions; areas of which neither side says anything are in no count.
func (c Comparison) AreaChanges() (all, suggested map[data.Change]int) {
	var told []ThemeRow
	for _, r := range c.Areas {
		if r.Told.Change != "" {
			told = append(told, r.Told)
		}
	}
	return CountChanges(told), SuggestedChanges(told)
}

// Stayed reports whether an area is in B as it is in A, by its grades and by its
// findings as far as there are any: "changed only" leaves it out.
func (r AreaRow) Stayed() bool {
	level := r.Judged != nil && r.Judged.Direction == Level
	if r.Told.Change == "" {
		return level
	}
	return r.Told.Stayed() && (level || r.Judged == nil)
}
