package training

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"casebook/data"
	"casebook/data/datatest"
)

// otherwise is a script in which every grade that is a secret at a session's step
// is another one.
func otherwise(s *Session) Script {
	f := s.script.facts
	f.Inspections = slices.Clone(f.Inspections)
	for i := range f.Inspections {
		in := &f.Inspections[i]
		in.Judgements = slices.Clone(in.Judgements)
		for k := range in.Judgements {
			if j := &in.Judgements[k]; j.Grade.Step() > 0 && secret(s, in.ID, j.Area) {
				grades := scale(in.Edition())
				j.Grade = grades[(slices.Index(grades[:], j.Grade)+1)%len(grades)]
			}
		}
	}
	out := Script{Title: s.script.Title, Rounds: s.script.Rounds, facts: f}
	out.plan()
	return out
}

// secret reports whether the room is still to be asked for a grade: by a round for
// it, or for an area that nobody asks for by any of its inspection.
func secret(s *Session, inspection string, a data.Area) bool {
	own, all := false, false
	for i, r := range s.script.Rounds {
		if r.Inspection != inspection || s.revealed(i) {
			continue
		}
		own, all = own || r.Area == a, true
	}
	if slices.ContainsFunc(s.script.Rounds, func(r Round) bool { return r.Inspection == inspection && r.Area == a }) {
		return own
	}
	return all
}

// alike fails where a slide or the result would be another one if a secret were.
func alike(t interface{ Fatalf(string, ...any) }, s *Session) {
	o := Start(otherwise(s))
	o.at, o.clues, o.seen = s.at, s.clues, s.seen
	for _, basis := range []data.Basis{data.ByPublished, data.ByInspected} {
		if got, want := spread(o.Slide(basis), true), spread(s.Slide(basis), true); got != want {
			t.Fatalf("step %d of %s tells a grade that is still asked for:\n%s\nand were it another\n%s", s.at+1, s.script.facts.Authority.ID, want, got)
		}
	}
}

// TestWhatIsShownDoesNotHangOnWhatIsStillAsked: in the usual walk through every
// authority, each slide would be the same if every grade still to be revealed were
// another one.
func TestWhatIsShownDoesNotHangOnWhatIsStillAsked(t *testing.T) {
	for _, a := range datatest.Sample(builtin(t).Casebook.Authorities) {
		s := Start(For(facts(t, a.ID)))
		for {
			alike(t, s)
			if !s.Next() {
				break
			}
		}
	}
}

// visited are the facts of an authority with a visit after its last inspection,
// whose answer says what stands.
func visited(t *testing.T, authority string) Facts {
	f := facts(t, authority)
	f.Inspections = append(slices.Clone(f.Inspections), data.Inspection{ID: authority + "-2027-01-focused", Authority: authority, Framework: data.Focused, Kind: data.FocusedVisit,
		Inspected: data.Fieldwork{Start: "2027-01-12"}, Published: data.Dated{Date: "2027-02-10"}})
	return f
}

// TestWhateverIsAskedFirstNothingIsTold: in any order of rounds and by any keys.
func TestWhateverIsAskedFirstNothingIsTold(t *testing.T) {
	datatest.Whole(t)
	scripts := map[string]Script{}
	names := []string{"brent", "somerset", "trafford", "birmingham", "surrey"}
	for _, name := range names {
		scripts[name] = For(visited(t, name))
	}
	rapid.Check(t, func(t *rapid.T) {
		script := scripts[rapid.SampledFrom(names).Draw(t, "authority")]
		script.Rounds = rapid.Permutation(script.Rounds).Draw(t, "rounds")
		script.plan()
		s := Start(script)
		for range rapid.IntRange(1, 30).Draw(t, "presses") {
			switch rapid.IntRange(0, 4).Draw(t, "key") {
			case 0, 1:
				s.Next()
			case 2:
				s.Back()
			case 3:
				s.Reveal()
			case 4:
				s.Go(rapid.SampledFrom(script.facts.Inspections).Draw(t, "inspection").ID)
			}
			alike(t, s)
		}
	})
}

// TestWithoutAnOverallGrade: the areas are asked for, the last answer says why there
// is no overall grade and which was the last, and the visit after says what stands.
func TestWithoutAnOverallGrade(t *testing.T) {
	for name, last := range map[string]string{
		"brent": "Last overall: Good, 11 April 2023; none given since April 2026.", "somerset": "Last overall: Good, 21 September 2022; none given since April 2026.",
		"trafford": "Last overall: Requires improvement, 31 January 2023; none given since April 2026.",
	} {
		t.Run(name, func(t *testing.T) {
			script := For(visited(t, name))
			in := script.facts.Inspections[len(script.facts.Inspections)-2]
			var asked []data.Area
			s := Start(script)
			for s.Next() {
				x := s.Slide(data.ByPublished)
				if x.Inspection != in.ID || x.Answer == nil {
					continue
				}
				asked = append(asked, x.Area)
				why := slices.Contains(x.Answer.Source, in.OverallStatus().Sentence()+" "+last)
				if why != (len(asked) == 4) {
					t.Errorf("answer %d: %q", len(asked), x.Answer.Source)
				}
			}
			if !slices.Equal(asked, []data.Area{data.HelpAndProtection, data.Care, data.CareLeavers, data.Leadership}) {
				t.Errorf("asked for %v", asked)
			}
			if text := told(t, s); strings.Count(text, last) != 1 || !strings.Contains(text, strings.ToLower(last[:1])+last[1:]) {
				t.Errorf("the result does not say it once, and what stands at the visit:\n%s", text)
			}
			skipped := Start(script)
			skipped.Go(in.ID)
			for skipped.Next() {
				if text := spread(skipped.Slide(data.ByPublished), true); strings.Contains(text, "ast overall") {
					t.Errorf("the overall grade of before is told, whose inspection was skipped:\n%s", text)
				}
			}
		})
	}
}
