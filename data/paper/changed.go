package paper

import "casebook/data/compare"

// ChangedOnly leaves out grades that stayed, and themes and matters that
// stayed alike, and counts them. The counts of all changes stay as they are.
func (s Subject) ChangedOnly() Subject {
	h := s.hidden()
	s.Rows, h.Grades = changed(s.Rows, func(r compare.Row) bool { return r.Direction != compare.Level })
	s.Comparison.Themes, h.Themes = changed(s.Comparison.Themes, func(t compare.ThemeRow) bool { return !t.Stayed() })
	s.Matters, h.Matters = changed(s.Matters, func(m compare.Matter) bool { return !m.Change.Stayed() })
	s.Hidden = &h
	return s
}

// RecommendationsOnly leaves out the matters that A's report found wanting and
// made no recommendation of, and counts them.
func (s Subject) RecommendationsOnly() Subject {
	h := s.hidden()
	s.Matters, h.Findings = changed(s.Matters, func(m compare.Matter) bool { return m.Ordinal > 0 })
	s.Hidden = &h
	return s
}

// hidden is a copy of what was left out so far.
func (s Subject) hidden() Hidden {
	if s.Hidden == nil {
		return Hidden{}
	}
	return *s.Hidden
}

// changed returns what is kept of a list, in a list of its own, and how many
// are not.
func changed[T any](all []T, keep func(T) bool) (kept []T, hidden int) {
	for _, x := range all {
		if keep(x) {
			kept = append(kept, x)
		}
	}
	return kept, len(all) - len(kept)
}
