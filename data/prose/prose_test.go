package prose

import "testing"

func TestSmallWords(t *testing.T) {
	for _, x := range []struct{ got, want string }{
		{Count(0, "theme"), "0 themes"},
		{Count(1, "theme"), "1 theme"},
		{Count(3, "second reader"), "3 second readers"},
		{Count(2, "current authority"), "2 current authorities"},
		{Count(1, "authority"), "1 authority"},
		{Count(2, "survey"), "2 surveys"},
		{CountOf(1, "copy to restore from", "copies to restore from"), "1 copy to restore from"},
		{CountOf(0, "copy to restore from", "copies to restore from"), "0 copies to restore from"},
		{Number(0), "no"},
		{Number(9), "nine"},
		{Number(10), "10"},
		{List(nil, "and"), ""},
		{List([]string{"a"}, "and"), "a"},
		{List([]string{"a", "b"}, "or"), "a or b"},
		{List([]string{"a", "b", "c"}, "and"), "a, b and c"},
		{List(Few([]string{"a", "b", "c", "d"}, 3), "and"), "a, b, c and d"},
		{List(Few([]string{"a", "b", "c", "d", "e"}, 3), "or"), "a, b, c or 2 others"},
		{Capital(""), ""},
		{Capital("été"), "Été"},
		{Sentence(""), ""},
		{Sentence("it stays"), "It stays."},
		{Sentence("Does it?"), "Does it?"},
	} {
		if x.got != x.want {
			t.Errorf("%q, want %q", x.got, x.want)
		}
	}
}
