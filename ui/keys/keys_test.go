package keys

import "testing"

func TestNoKeyHasTwoMeaningsInAScope(t *testing.T) {
	for s := InBrowse; s <= InBox; s <<= 1 {
		seen := map[string]Action{}
		for _, b := range Default().In(s) {
			for _, k := range b.Keys {
				if was, ok := seen[k]; ok {
					t.Errorf("scope %d: key %q means both %d and %d", s, k, was, b.Action)
				}
				seen[k] = b.Action
			}
		}
	}
}

func TestEveryActionHasAKeyAndAHelpText(t *testing.T) {
	m := Default()
	for a := None + 1; a < numActions; a++ {
		b, ok := m.Of(a)
		if !ok || len(b.Keys) == 0 || b.Help == "" {
			t.Errorf("action %d: no key or no help text", a)
		}
	}
}

func TestLettersAreOnlyAccelerators(t *testing.T) {
	for key, want := range map[string]Action{"up": Up, "down": Down, "left": Left, "right": Right, "home": Top, "end": Bottom,
		"pgup": PageUp, "pgdown": PageDown, "tab": NextPane, "shift+tab": PrevPane, "enter": Open, "esc": Cancel} {
		for s := InBrowse; s < InOverlay; s <<= 1 {
			if got, _ := Default().Which(s, key); got != want {
				t.Errorf("scope %d: %s gives %d, want %d", s, key, got, want)
			}
		}
	}
}

// TestYearsCanBeReadBothWaysOnEveryScreen that names an inspection by its year.
func TestYearsCanBeReadBothWaysOnEveryScreen(t *testing.T) {
	for s := InBrowse; s <= InTurned; s <<= 1 {
		if got, _ := Default().Which(s, "Y"); s&Importing == 0 && got != Basis {
			t.Errorf("scope %d: Y gives %d", s, got)
		}
	}
}

func TestPressingABindingSendsItsKey(t *testing.T) {
	for _, b := range Default() {
		if got := b.Press().String(); got != b.Keys[0] {
			t.Errorf("action %d: pressing sends %q, want %q", b.Action, got, b.Keys[0])
		}
	}
}

func TestClickersDriveATraining(t *testing.T) {
	for key, want := range map[string]Action{"pgdown": NextStep, "pgup": PrevStep, ".": Blank, "b": Blank, "right": NextStep, "left": PrevStep,
		"space": NextStep, "enter": NextClue, "r": Reveal, "0": ClearHands, "3": HandThree, "esc": Cancel, "q": Back} {
		if got, _ := Default().Which(InTraining, key); got != want {
			t.Errorf("%s gives %d, want %d", key, got, want)
		}
	}
}
func TestLettersAreTypedInThePicker(t *testing.T) {
	for _, b := range Default().In(typing) {
		for _, k := range b.Keys {
			if len(k) == 1 && (k[0] >= 'a' && k[0] <= 'z' || k[0] >= 'A' && k[0] <= 'Z') {
				t.Errorf("%q is a command in the picker, and cannot be typed", k)
			}
		}
	}
}

func TestAKeySaysWhichOfItsActionItIs(t *testing.T) {
	if a, n := Default().Which(InPicker, "3"); a != Recent || n != 2 {
		t.Errorf("3 is %d of %d, want 2 of Recent", n, a)
	}
	if a, _ := Default().Which(InPicker, "x"); a != None {
		t.Errorf("x means %d in the picker", a)
	}
}

// TestVoicesAreOfferedWhereFindingsAre: a timeline and England show grades,
// which no other voice gives.
func TestVoicesAreOfferedWhereFindingsAre(t *testing.T) {
	for scope, want := range map[Scope]Action{InTimeline: None, InEngland: None, InHeat: Voices, InBrowse: Voices, InCompare: Voices} {
		if got, _ := Default().Which(scope, "D"); got != want {
			t.Errorf("scope %b: %v, want %v", scope, got, want)
		}
	}
}
