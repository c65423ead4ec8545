package pdf

import (
	"bufio"
	"bytes"
	"testing"
)

// Any bytes as a question are an error, the end, or a question with its file; any
// bytes as a greeting or an answer are one or an error.
func FuzzDialogue(f *testing.F) {
	f.Add([]byte("{\"size\":3,\"most_pages\":1}\nabc"))
	f.Add([]byte("{\"size\":99999999999999}\n"))
	f.Add([]byte("{\"protocol\":2}\n{\"pages\":[{\"text\":\"x\",\"places\":[{}]}]}\n"))
	f.Add([]byte("{\"refusal\":\"pages\",\"page_count\":-1}\n"))
	f.Fuzz(func(t *testing.T, said []byte) {
		q, body, err := ask(bufio.NewReader(bytes.NewReader(said)))
		if err == nil && body != nil && len(body) != q.Size {
			t.Errorf("a file of %d bytes is %d", q.Size, len(body))
		}
		p := &process{out: bufio.NewReader(bytes.NewReader(said))}
		if p.greeted() == nil {
			if a, err := p.answer(); err == nil {
				_ = a.refused(Limits{})
			}
		}
	})
}
