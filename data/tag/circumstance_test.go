package tag

import (
	"fmt"
	"slices"
	"testing"

	"casebook/data"
)

// TestToneByTheWordsRound: what is wanting is no criticism where it is the
// circumstance, where it is prevented or put right; and what is good is no praise
// where something keeps it from being.
func TestToneByTheWordsRound(t *testing.T) {
	for _, x := range []struct {
		name, text string
		want       data.Polarity
	}{
		{"a circumstance", "When plans are not kept, help is timely and effective.", data.Strength},
		{"after some words", "As a result, when parents cannot come, workers act swiftly.", data.Strength},
		{"and nothing found", "If a home is not there, another is sought.", data.Context},
		{"a circumstance, and what is wanting", "Where visits are late, plans are weak.", data.Development},
		{"a circumstance after a turn", "However, where plans are not met, workers act swiftly.", data.Strength},
		{"taken up again", "Despite these delays, many children have good homes.", data.Strength},
		{"of concern", "Of real concern is the number of late visits.", data.Development},
		{"a part of what is found", "Hopeful practice, where workers do not see harm, has led to more visits.", data.Development},
		{"no clause follows", "Where help is poor and late.", data.Development},
		{"prevented", "Strong oversight reduces drift and delay.", data.Strength},
		{"put right", "Effective action is taken to address known areas of weakness.", data.Strength},
		{"put right, as it is told after", "Delays in visits have been addressed, and plans are clear.", data.Strength},
		{"not put right", "Delays in visits have not been addressed.", data.Development},
		{"what prevents is wanting", "Oversight is too weak to prevent drift.", data.Development},
		{"a delay prevents", "This delay is preventing children from being settled.", data.Development},
		{"good remains", "Practice remains at a consistently high standard.", data.Strength},
		{"weak remains", "Practice remains variable.", data.Development},
		{"remains hard, in spite of praise", "Finding carers remains challenging although training is good.", data.Development},
		{"kept from being good", "High workloads have an impact on their ability to give effective and timely help.", data.Development},
		{"hard to do well", "This makes it harder for workers to build strong and trusting relationships.", data.Development},
		{"not yet good", "Leaders have yet to secure effective, well matched homes.", data.Development},
		{"neither", "Neither can leaders be sure that children are helped well and effectively.", data.Development},
		{"much to do for progress", "Leaders know that they have more to do to support the progress of children.", data.Development},
		{"not whole needs", "Children’s needs are not met.", data.Development},
		{"needs are a noun", "This enables children’s needs to be identified and well met.", data.Strength},
		{"should within", "Decisions about where children should live are timely and clear.", data.Strength},
		{"not too long", "Children do not wait too long for help, which is timely.", data.Strength},
		{"not without need", "Children are not moved unnecessarily and carers are valued.", data.Strength},
		{"too long, and something not done", "Plans are not kept and children wait too long.", data.Development},
		{"not, and well at the end", "Workers do not use family meetings effectively.", data.Development},
		{"inhibited", "Poor recording inhibits robust oversight.", data.Development},
		{"progress is a noun", "Progress is checked closely to ensure that plans are timely and effective.", data.Strength},
		{"should as if", "Clear records enable children, should they read them, to understand what was decided.", data.Strength},
		{"needed is no want", "Workers help them to build the skills needed to live well.", data.Strength},
		{"change upon change", "Children have had several changes of social worker.", data.Development},
		{"fewer changes", "Good support means that children have fewer changes of social worker.", data.Strength},
		{"mixed", "The quality of direct work is mixed.", data.Development},
		{"not shy", "Leaders do not shy away from hard questions and act swiftly.", data.Strength},
	} {
		if got := Tone(x.text); got != x.want {
			t.Errorf("%s: %s, want %s; %v", x.name, got, x.want, Suggest(x.text, "", false).Why)
		}
	}
}

// TestAListGoesOnAsItBegan: a sentence that lists what the one before it is true
// of says no more and no less.
func TestAListGoesOnAsItBegan(t *testing.T) {
	for _, x := range []struct {
		text string
		want data.Polarity // of the second sentence
	}{
		{"Too many services are weak. This includes timely help and accurate records.", data.Development},
		{"Plans are clear and effective. These include plans for children at risk of delay.", data.Strength},
		{"There were forty visits. This includes timely help.", data.Strength},
		{"Too many services are weak. This work is timely and effective.", data.Strength},
	} {
		if got := Sentences(x.text); len(got) != 2 || got[1].Tone != x.want {
			t.Errorf("%q: %v, want %s", x.text, got, x.want)
		}
	}
}

// TestNamedInOnePart: where a sentence concedes one thing and says another, each
// theme goes by what is said of it.
func TestNamedInOnePart(t *testing.T) {
	for _, x := range []struct {
		name, text, about string
		want              []string
	}{
		{"conceded", "Although pathway plans for care leavers are weak and late, supervision is strong and effective.", "", []string{"care-leavers development", "supervision strength"}},
		{"after but", "Supervision is strong and effective, but care leavers do not have timely pathway plans.", "", []string{"care-leavers development", "supervision strength"}},
		{"one thing", "Care leavers are well supported, but this is not yet so for all of them.", "", []string{"care-leavers mixed"}},
		{"not named plainly", "Plans are clear.", "", nil},
		{"but what all is about", "Plans are clear.", "plans", []string{"plans strength"}},
		{"and not what more it is about", "Plans are clear.", "records", nil},
	} {
		readers, err := NewSentenceReaders(data.ThemeSet{}, 1)
		if err != nil {
			t.Fatal(err)
		}
		readers[0].Read(x.text)
		var got []string
		for _, s := range readers[0].Named(x.about) {
			for _, of := range s.Themes {
				got = append(got, fmt.Sprint(of.Theme, " ", s.Tone))
			}
			if s.Start != 0 {
				t.Errorf("%s: a part stands for a sentence", x.name)
			}
		}
		slices.Sort(got)
		if !slices.Equal(got, x.want) {
			t.Errorf("%s: %v, want %v", x.name, got, x.want)
		}
	}
}
