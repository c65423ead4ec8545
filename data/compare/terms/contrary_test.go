package terms

import (
	"strings"
	"testing"

	"casebook/data/words"
)

func TestContraryWordsWhereTheyStand(t *testing.T) {
	first, inside := First, func(text string) (does Effect) {
		for at := range text {
			does |= Inside(text[at:])
		}
		return does
	}
	for _, x := range []struct {
		text string
		of   func(string) Effect
		want Effect
	}{
		{"However, it rains.", first, Back | Up},
		{"Although this helps, it rains.", first, Back | Turn | Up},
		{"Although it rains, they go.", first, Back | Turn},
		{"Despitefully said.", first, 0},
		{"Not all of them went.", first, Back},
		{"Not one of them went.", first, 0},
		{"Therefore they went.", first, Lean},
		{"It rains.", first, Up},
		{"It’s raining.", first, 0},
		{"Nonetheless: it rains.", first, Back | Up},
		{"“However”", first, 0},
		{"", first, 0},
		{"They went, however, by boat.", Aside, Back},
		{"They went, however by boat.", Aside, 0},
		{"They went, however far, by boat.", Aside, 0},
		{"They went, but late.", inside, Cut | Turn},
		{"They went but late.", inside, 0},
		{"They went but not far.", inside, Cut | Turn},
		{"They went but notably late.", inside, 0},
		{"They went; however, it rained.", inside, Cut},
		{"They went although it rained.", inside, Turn},
		{"They went, yet it rained.", inside, Cut},
		{"They went,but it rained.", inside, 0},
		{"They went ", inside, 0},
		{"They went,", inside, 0},
	} {
		if got := x.of(x.text); got != x.want {
			t.Errorf("%q does %b, want %b", x.text, got, x.want)
		}
	}
	for text, want := range map[string]bool{"It is not yet dry.": true, "HOWEVER it rains": true, "Not all went": true, "All went, not one late": false, "They need to go": true,
		"They need": false, "Élan remains": true, "": false} {
		if Contrary(words.Cut(text)) != want {
			t.Errorf("%q: contrary %v", text, !want)
		}
	}
}

func TestTheTableOfContraryWords(t *testing.T) {
	if _, err := contraries(); err != nil {
		t.Fatal(err)
	}
	head, _, _ := strings.Cut(contraryText[strings.Index(contraryText, "\nwords")+1:], "\n")
	for text, want := range map[string]string{
		"yet | keep":                         "line 2: want 7 columns",
		"yet | kept |  |  |  |  | ":          `line 2: no effect is called "kept"`,
		"yet | | | | | |\n\n\nbut | | | | |": "line 5: want 7 columns",
	} {
		if _, err := readContrary(head + "\n" + text); err == nil || !strings.HasSuffix(err.Error(), want) {
			t.Errorf("%q: %v", text, err)
		}
	}
}
