package ui

import (
	"regexp"
	"strings"
	"testing"

	"casebook/data/training"
	"casebook/ui/nav"
	"casebook/ui/uitest"
)

// namesGrade finds a grade's word anywhere on the screen.
var namesGrade = regexp.MustCompile(`(?i)outstanding|\bgood\b|adequate|requires improvement`)

func TestATrainingIsLeftAndGoneOnWith(t *testing.T) {
	d := drive(t, 80, 24)
	d.send(nav.InspectionMsg{ID: "birmingham-2014-03-sif"})
	d.press("T")
	d.want("TRAINING  Birmingham", "2014", "Single inspection framework", "PgDn next")
	d.press("pgdown", "3", "3", "4")
	d.want("Requires improvement    ━━ 2")
	if title := d.app.View().WindowTitle; namesGrade.MatchString(title) || !strings.Contains(title, "Training Birmingham") {
		t.Errorf("the window's title is %q", title)
	}
	d.press("q", "q")
	d.want("SIF 2014")
	d.press("T")
	d.want("Requires improvement    ━━ 2")
	d.press("q", "q", "1", "T")
	d.want("Requires improvement    ━━ 2")
	if n := len(d.app.kept); n != 1 {
		t.Errorf("%d trainings were begun", n)
	}
}

func TestATrainingFromTheTimelineBeginsAtItsCursor(t *testing.T) {
	d := drive(t, 120, 40)
	d.send(nav.TimelineMsg{Authority: "birmingham"})
	d.press("left", "left", "T")
	d.want("step 34 of 46", "2019", "Home goes to the first step")
	d.press("home")
	d.want("step 1 of 46")
}

func TestNothingOverATrainingTellsAGrade(t *testing.T) {
	for _, size := range uitest.Sizes() {
		d := drive(t, size[0], size[1])
		d.send(nav.TrainMsg{Authority: "birmingham", Inspection: "birmingham-2014-03-sif"})
		for _, keys := range [][]string{{}, {"?"}, {"pgdown"}, {"esc", ":"}, {"o", "v"}} {
			d.press(keys...)
			if at := namesGrade.FindString(d.frame()); at != "" {
				t.Errorf("%v after %v: %q\n%s", size, keys, at, d.frame())
			}
		}
	}
}

func TestTheChoiceForComparisonIsNotShownInATraining(t *testing.T) {
	d := drive(t, 120, 40)
	d.send(nav.PickMsg{ID: "birmingham-2014-03-sif"})
	d.press("down")
	d.want("A: Birmingham, SIF, 23 May 2014")
	d.send(nav.TrainMsg{Authority: "birmingham"})
	if strings.Contains(d.frame(), "A: ") {
		t.Errorf("a lone letter stands on the screen:\n%s", d.frame())
	}
}

func TestABlankTrainingHidesTheBar(t *testing.T) {
	d := drive(t, 80, 24)
	d.send(nav.TrainMsg{Authority: "birmingham"})
	d.press("b")
	if strings.TrimSpace(d.frame()) != "" {
		t.Errorf("something is seen:\n%s", d.frame())
	}
	d.press("b")
	d.want("TRAINING  Birmingham")
}

func TestTrainingNeedsAnAuthority(t *testing.T) {
	d := drive(t, 80, 24)
	d.press("3", "T") // choosing what to compare: nothing is chosen
	if d.app.say.Text == "" && len(d.app.kept) == 0 {
		t.Error("T does nothing and says nothing")
	}
}

func TestTheProgramOpensAtAScript(t *testing.T) {
	s := uitest.Casebook(t)
	script, err := training.Read([]byte("authority = \"leeds\"\ntitle = \"One round\"\n[[round]]\ninspection = \"leeds-2018-10-ilacs\"\narea = \"overall\"\n"), "x.toml", s)
	if err != nil {
		t.Fatal(err)
	}
	d := &driver{t: t, app: newApp(s, nil, nav.Settings{})}
	d.app.script = &script
	d.run(d.app.Init())
	d.press("q", "q")
	if d.quit || len(d.app.stack) != 1 {
		t.Error("q does not go to the findings")
	}
}
