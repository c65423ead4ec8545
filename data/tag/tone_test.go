package tag

import (
	"testing"

	"casebook/data"
	"casebook/data/words"
)

// toneCase is a short text and how it reads. The reading of sentences is
// learned from these too, since the labelled paragraphs are long.
type toneCase struct {
	name, text string
	want       data.Polarity
}

func toneCases() []toneCase {
	return []toneCase{
		{"praise", "Carers are well matched and visits are timely.", data.Strength},
		{"concern", "Visits are late and plans are weak.", data.Development},
		{"plain praise", "Assessments are thorough.", data.Strength},
		{"plain concern", "Assessments are weak.", data.Development},
		{"both", "Visits are timely. Plans are weak.", data.MixedPolarity},
		{"both in the other order", "Plans are weak. Visits are timely.", data.MixedPolarity},
		{"concern and then praise", "Records are late. Carers are well matched.", data.MixedPolarity},
		{"concern and then praise of the same thing", "Plans are late. Plans are clear.", data.MixedPolarity},
		{"both in one sentence", "Visits are timely and effective, but plans are weak and inconsistent.", data.MixedPolarity},
		{"a negation takes praise away", "Visits are not effective.", data.Development},
		{"but not in the next sentence", "Visits did not stop. Effective and robust plans keep children safe.", data.Strength},
		{"without delay is praise", "Plans begin without delay.", data.Strength},
		{"delay is concern", "Plans begin with delay.", data.Development},
		{"not only is no negation", "Not only are plans robust, they are timely.", data.Strength},
		{"what is conceded counts half", "Although some visits are late, plans are robust and thorough.", data.Strength},
		{"what is said outright counts in full", "Visits are late and inconsistent, too few are purposeful, and plans are clear.", data.Development},
		{"concern about a few cases counts less", "Plans are excellent. Visits are timely. In a small number of cases plans are late.", data.Strength},
		{"and about many in full", "Plans are excellent. In too many cases they drift and are weak.", data.MixedPolarity},
		{"a comma ends a negation", "Staff did not stop, robust plans, effective and timely, keep children safe.", data.Strength},
		{"however outweighs what comes before", "Plans are clear. However, they are weak. They are too often late and drift. Records are poor.", data.Development},
		{"praise at length and much after however", "Plans are clear and purposeful. Visits are regular and timely. However, records are poor and delays are frequent. Supervision is weak.", data.MixedPolarity},
		{"but divides without a comma", "Supervision is regular but its recording is variable.", data.MixedPolarity},
		{"but also divides nothing", "Plans are not only clear but also ambitious and well matched.", data.Strength},
		{"much praise and a mild concern", "Workers know their children well and see them often. Plans are clear and purposeful. Help is timely, and parents speak highly of it. Carers are well supported. Some records are brief and not always up to date.", data.Strength},
		{"a request after where", "Where it is needed, ensure that plans are timely.", data.Development},
		{"better, and weak besides", "Timeliness has improved. However, plans are weak, late and inconsistent. Records are poor and too few visits are made.", data.MixedPolarity},
		{"what nobody can be confident of is no praise", "As a result, leaders cannot be confident that visits are always timely and effective.", data.Development},
		{"nor what nobody can be sure of", "Managers cannot be sure that plans are good.", data.Development},
		{"what varies is no praise", "How good visits are, and how soon they are made, varies.", data.Development},
		{"named but too general", "Aims are set down but too broad for each family.", data.Development},
		{"what is wanted is half praise", "Visits are weak, so that effective plans are not made.", data.Development},
	}
}

func TestToneRules(t *testing.T) {
	for _, x := range append(toneCases(), []toneCase{
		{"neither", "There were forty visits in May.", data.Context},
		{"what is asked for", "Ensure that good and timely plans are made.", data.Development},
		{"work that asks", "Work with partners to ensure that visits are timely.", data.Development},
		{"work that is done", "Work with families is timely and effective.", data.Strength},
		{"better and not there yet", "Timeliness is improving, but there is more to do.", data.Progress},
		{"better, and good besides", "Timeliness is improving and plans are excellent and robust.", data.Strength},
		{"what should be, in one sentence", "Plans should contain clear and detailed aims for good support.", data.Development},
		{"what happens as it should is no request", "Visits are timely and happen as they should, and plans are good.", data.Strength},
		{"what should be ensured is no praise", "Leaders should ensure that timely visits are made.", data.Development},
		{"few have what is good", "Few children have a good understanding of their plans.", data.Development},
		{"few have what is of no tone", "Few children wait for an assessment.", data.Context},
		{"a few have it", "Plans are clear, and a few are excellent.", data.Strength},
		{"hardly any has it", "Hardly any care leavers have a comprehensive plan.", data.Development},
		{"fewer than half have it", "Fewer than half of children live in suitable homes.", data.Development},
		{"what fails to be good", "Assessments fail to give a clear and thorough picture.", data.Development},
		{"what children fail to do is none of it", "Where children fail to come, workers are prompt and persistent.", data.Strength},
		{"hard to obtain", "Young carers find it hard to obtain good support.", data.Development},
		{"good and absent", "Effective challenge of plans is absent.", data.Development},
		{"good and the exception", "Timely decisions are the exception.", data.Development},
		{"few faults", "Thresholds are well understood, and few referrals are inappropriate.", data.Strength},
		{"seldom one thing and another", "Children seldom enjoy stable, caring relationships.", data.Development},
		{"not one thing, another, another", "Visits are not regular, timely, purposeful.", data.Development},
		{"nobody found in a fault", "Visits are timely. No child was found to be unsafe.", data.Strength},
		{"somebody found in it", "Visits are timely. No child was overlooked, but some were found to be unsafe.", data.MixedPolarity},
		{"no fault", "There were no shortfalls in visits.", data.Strength},
		{"a fault of which there is not any", "Inspectors did not see any child left at risk.", data.Strength},
		{"a fault that is not denied", "Visits are not made, and plans drift.", data.Development},
		{"a fault that something does not do away with", "Managers do not address delays.", data.Development},
		{"nothing", "", data.Context},
	}...) {
		if got := Tone(x.text); got != x.want {
			t.Errorf("%s: %s, want %s; %v", x.name, got, x.want, Suggest(x.text, "", false).Why)
		}
	}
}

// TestToneOfAPiece: words that were cut with the text around them read as the
// piece alone does.
func TestToneOfAPiece(t *testing.T) {
	const before, after = "The NSCB meets often, ", ". However, plans drift."
	toneReader, err := NewToneReader()
	if err != nil {
		t.Fatal(err)
	}
	for _, x := range toneCases() {
		text := before + x.text + after
		toneReader.Read(text)
		from := len(words.Cut(before))
		if got, want := toneReader.Tone(from, from+len(words.Cut(x.text))), Tone(x.text); got != want {
			t.Errorf("%s: %s as a piece, %s alone", x.name, got, want)
		}
	}
}
