package training

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"casebook/data"
)

func TestWhatIsWrittenIsReadAgain(t *testing.T) {
	for _, authority := range []string{"birmingham", "brent", "leeds"} {
		want := For(facts(t, authority))
		want.Group = "a \"room\"\twith \\ signs"
		got, err := Read(want.Format(), "s.toml", builtin(t))
		if err != nil {
			t.Fatal(err)
		}
		got.Group = strings.TrimSpace(got.Group)
		if d := cmp.Diff([]any{want.Title, want.Group, want.Rounds}, []any{got.Title, got.Group, got.Rounds}); d != "" {
			t.Error(d)
		}
	}
}

func TestScriptFaults(t *testing.T) {
	const head = "authority = \"birmingham\"\n"
	for _, x := range []struct{ name, text, want string }{
		{"empty", "", "s.toml:1:1: the script is empty"},
		{"comments only", "# later\n", "s.toml:1:1: the script is empty"},
		{"no round", head, "s.toml:1:1: the script has no [[round]]"},
		{"no authority", "title = \"x\"\n[[round]]\ninspection = \"y\"", "s.toml:1:1: the script names no authority"},
		{"table first", "[[round]]\ninspection = \"y\"", "s.toml:1:3: name the authority before the first table"},
		{"unknown authority", "authority = \"birmingam\"\n[[round]]\ninspection = \"y\"", "s.toml:1:13: unknown authority \"birmingam\": did you mean birmingham?"},
		{"unknown key at the top", "authoriti = \"birmingham\"", "s.toml:1:1: unknown key \"authoriti\""},
		{"unknown table", head + "[[step]]\n", "s.toml:2:3: unknown table \"step\": every round begins with [[round]]"},
		{"unknown key", head + "[[round]]\ninspektion = \"x\"", "s.toml:3:1: unknown key \"inspektion\""},
		{"wrong kind", head + "[[round]]\ninspection = 3", "s.toml:3:14: inspection: want a text in quotes"},
		{"empty text", head + "[[round]]\ninspection = \" \"", "s.toml:3:14: inspection is empty"},
		{"no inspection", head + "[[round]]\narea = \"overall\"", "s.toml:2:3: this round names no inspection"},
		{"unknown inspection", head + "[[round]]\ninspection = \"birmingham-2014-04-sif\"\narea = \"overall\"", "s.toml:3:14: Birmingham has no inspection \"birmingham-2014-04-sif\": it has birmingham-2014-03-sif"},
		{"another authority's", head + "[[round]]\ninspection = \"leeds-2018-10-ilacs\"", "s.toml:3:14: Birmingham has no inspection"},
		{"asks for nothing", head + "[[round]]\ninspection = \"birmingham-2014-03-sif\"", "s.toml:2:3: this round asks for nothing"},
		{"unknown area", head + "[[round]]\ninspection = \"birmingham-2014-03-sif\"\narea = \"everything\"", "s.toml:4:8: unknown area \"everything\": it judged overall, help-and-protection"},
		{"not judged", head + "[[round]]\ninspection = \"birmingham-2016-09-sif\"\narea = \"board\"", "s.toml:4:8: this inspection did not judge \"board\""},
		{"a visit's grade", head + "[[round]]\ninspection = \"birmingham-2018-08-monitoring\"\narea = \"overall\"", "s.toml:4:8: " + data.NeverGraded.Sentence() + ""},
		{"asked twice", head + strings.Repeat("[[round]]\ninspection = \"birmingham-2014-03-sif\"\narea = \"overall\"\n", 2), "s.toml:7:8: \"overall\" of this inspection is asked for twice"},
		{"unknown clue", head + "[[round]]\ninspection = \"birmingham-2014-03-sif\"\narea = \"overall\"\nclues = [\n  \"birmingham-2014-03-sif/b14-99\",\n]", "s.toml:6:3: there is no finding"},
		{"another inspection's clue", head + "[[round]]\ninspection = \"birmingham-2014-03-sif\"\narea = \"overall\"\nclues = [\"birmingham-2016-09-sif/b16-05\"]", "s.toml:5:10: \"birmingham-2016-09-sif/b16-05\" is a finding of birmingham-2016-09-sif"},
		{"a clue twice", head + "[[round]]\ninspection = \"birmingham-2014-03-sif\"\narea = \"overall\"\nclues = [\"birmingham-2014-03-sif/b14-07\", \"birmingham-2014-03-sif/b14-07\"]", "s.toml:5:43: \"birmingham-2014-03-sif/b14-07\" stands here twice"},
		{"not TOML", head + "[[round]\n", "s.toml:2:"},
	} {
		t.Run(x.name, func(t *testing.T) {
			s, err := Read([]byte(x.text), "s.toml", builtin(t))
			if err == nil || !strings.HasPrefix(err.Error(), x.want) {
				t.Errorf("got %v, want %s", err, x.want)
			}
			if len(s.steps) > 0 {
				t.Error("a faulty script can be started")
			}
		})
	}
}

func TestAllFaultsAreListed(t *testing.T) {
	_, err := Read([]byte("authority = \"nowhere\"\n[[round]]\nx = 1\n[[step]]\n"), "s.toml", builtin(t))
	if n := strings.Count(err.Error(), "\n") + 1; n != 3 {
		t.Errorf("%d faults: %v", n, err)
	}
}

// TestAWrittenScriptHidesWhatComesLater asks out of order and area by area.
func TestAWrittenScriptHidesWhatComesLater(t *testing.T) {
	script, err := Read([]byte(`authority = "Birmingham"
title = "From inadequate to good"
[[round]]
inspection = "birmingham-2018-12-ilacs"
area = "overall"
question = "Good or not?"
clues = ["birmingham-2018-12-ilacs/b19-01"]
note = "It was R."
[[round]]
inspection = "birmingham-2018-12-ilacs"
area = "care"
[[round]]
inspection = "birmingham-2016-09-sif"
area = "overall"
[[round]]
inspection = "birmingham-2014-03-sif"
question = "What would you do first?"
answer = "Look at thresholds."
`), "s.toml", builtin(t))
	if err != nil {
		t.Fatal(err)
	}
	s := Start(script)
	for s.Clue() || s.now().kind == Show && s.Next() {
	}
	if got := spread(s.Slide(data.ByPublished), false); graded.MatchString(got) {
		t.Errorf("%q is told in %s", graded.FindString(got), got)
	}
	s.Reveal()
	if a := s.Slide(data.ByPublished).Answer; a.Words != "Requires improvement" || len(a.Others) > 0 {
		t.Errorf("care is asked for later: %+v", a)
	}
	for s.now().round < 1 || s.now().kind != Change {
		s.Next()
	}
	for _, a := range s.Slide(data.ByPublished).Change.Areas {
		if a.Before != "" || a.Change != "" {
			t.Errorf("2016 has not been revealed: %+v", a)
		}
	}
}
