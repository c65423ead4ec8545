package table

import (
	"errors"
	"strings"
	"testing"

	"casebook/data"
)

const ratingHeads = "urn,authority,framework,inspection_start,inspection_end,published,published_source,judgement_area,area_label,grade\n"

func TestRatingsCSV(t *testing.T) {
	text := "\xef\xbb\xbf" + ratingHeads +
		"1001,Ayton,sif,2014-03-11,2014-04-02,2014-05-14,report,overall,Overall effectiveness,inadequate\n" +
		"1001,Ayton,sif,2014-03-11,2014-04-02,2014-05-14,report,adoption,Adoption,good\n" +
		"1001,Ayton,sif,2014-03-11,2014-04-02,2014-05-14,report,adoption,Adoption,outstanding\n" +
		"1001,Ayton,sif,2014-03-11,2014-04-02,2014-05-14,report,roof,Roof,good\n" +
		"1001,Ayton,monitoring,2016-03-11,,2016-05-14,report,overall,Overall,good\n" +
		"1001,Ayton,sif\n"
	got, err := Read("ratings.csv", []byte(text), Known{Authorities: places()})
	if err != nil {
		t.Fatal(err)
	}
	if len(got.Inspections) != 1 || len(got.Inspections[0].Judgements) != 2 || got.Inspections[0].Judgements[0].Status != data.FromTable {
		t.Errorf("%+v", got.Inspections)
	}
	for i, want := range []string{"row 4, grade", "roof", "never grades", "want 10 cells, found 3"} {
		if i >= len(got.Refused) || !strings.Contains(got.Refused[i].Error(), want) {
			t.Errorf("%q is not in refusal %d of %v", want, i+1, got.Refused)
		}
	}
}

func TestListsAsCSV(t *testing.T) {
	list := "id,authority,urn,framework,kind,inspected_start,inspected_end,inspected_status,published,published_status,overall,judgements,coverage,inspection_link\n" +
		`ayton-2014-03-sif,ayton,1001,sif,inspection,2014-03-11,2014-04-02,report,2014-05-14,report,good,"overall=good,care=good",complete,https://files.example.org/1` + "\n" +
		`ayton-2015-03-sif,ayton,1001,sif,inspection,2014-03-11,2014-04-02,report,2014-05-14,report,good,overall=good,complete,javascript:x` + "\n"
	got, err := Read("inspections.csv", []byte(list), Known{Authorities: places()})
	if err != nil || len(got.Inspections) != 1 || len(got.Inspections[0].Judgements) != 2 {
		t.Fatalf("%v %+v", err, got)
	}
	if in := got.Inspections[0]; in.Coverage != data.NoText || in.Address != "https://files.example.org/1" {
		t.Errorf("an inspection without its findings is %q, read at %q", in.Coverage, in.Address)
	}
	if len(got.Refused) != 1 || !strings.Contains(got.Refused[0].Error(), "want ayton-2014-03-sif") {
		t.Errorf("refused %v", got.Refused)
	}
	found := "id,inspection,authority,urn,framework,inspected_start,published,polarity,area,themes,attribution,document,item,page,paragraph,text\r\n" +
		`ayton-2014-03-sif/p4,ayton-2014-03-sif,ayton,1001,sif,2014-03-11,2014-05-14,strength,care,"plans,voice",ofsted,report.pdf,,7,4,'=Plans are clear` + "\r\n" +
		`ayton-2014-03-sif/p4,ayton-2014-03-sif,ayton,1001,sif,2014-03-11,2014-05-14,strength,care,plans,ofsted,report.pdf,,7,4,Twice` + "\r\n" +
		`ayton-2014-03-sif/p5,ayton-2014-03-sif,ayton,1001,sif,2014-03-11,2014-05-14,strength,care,roofs,ofsted,report.pdf,,7,5,Roofs` + "\r\n"
	got, err = Read("list.csv", []byte(found), Known{Authorities: places()})
	if err != nil || len(got.Findings) != 1 || len(got.Refused) != 2 {
		t.Fatalf("%v %+v", err, got)
	}
	f := got.Findings[0]
	if f.Text != "=Plans are clear" || f.Source.Page != 7 || f.Source.Paragraph != 4 || len(f.Themes) != 2 || f.Source.ID != got.Source.ID {
		t.Errorf("%+v", f)
	}
	if got.Inspections[0].Coverage != data.Partial {
		t.Errorf("coverage %q", got.Inspections[0].Coverage)
	}
}

const findingJSON = `[{"id":"ayton-2014-03-sif/p4","inspection":"ayton-2014-03-sif","authority":"ayton","urn":"1001","framework":"sif","kind":"inspection",
"inspected":{"start":"2014-03-11","end":"2014-04-02","status":"report"},"published":{"date":"2014-05-14","status":"report"},
"judgements":[{"area":"overall","grade":"good","source":"s1","status":"report"}],"grade":"good","coverage":"complete","text":"Plans \u001b[2Jare clear.",
"polarity":"strength","themes":["plans"],"area":null,"attribution":"ofsted","source":{"document":"report.pdf","page":null,"paragraph":4},"thread":"t1","newer":1}]`

func TestListsAsJSON(t *testing.T) {
	got, err := Read("list.json", []byte(findingJSON), Known{Authorities: places()})
	if err != nil || len(got.Findings) != 1 || len(got.Inspections) != 1 {
		t.Fatalf("%v %+v", err, got)
	}
	f, in := got.Findings[0], got.Inspections[0]
	if f.Text != "Plans [2Jare clear." || f.Thread != "" || f.Source.Paragraph != 4 || f.Source.ID != got.Source.ID {
		t.Errorf("%+v", f)
	}
	if j := in.Judgements[0]; j.Status != data.FromTable || j.Source != got.Source.ID || in.Coverage != data.Partial {
		t.Errorf("%+v", in)
	}
	inspections := strings.ReplaceAll(findingJSON, `"inspection":"ayton-2014-03-sif",`, "")
	inspections = strings.ReplaceAll(inspections, "sif/p4", "sif")
	if got, err = Read("list.json", []byte(inspections), Known{Authorities: places()}); err != nil || len(got.Inspections) != 1 || len(got.Findings) != 0 {
		t.Errorf("%v %+v", err, got)
	}
}

func TestWhatIsNoTable(t *testing.T) {
	for _, x := range []struct {
		name, text string
		want       error
		says       string
	}{
		{"page.csv", "<!DOCTYPE html><p>Not found", ErrNotATable, ""},
		{"empty.csv", "", ErrNotATable, ""},
		{"bytes.csv", "urn\x01\x02\x00", ErrNotATable, "CSV UTF-8"},
		{"late.csv", ratingHeads + strings.Repeat("x", 5000) + "\x81\n", ErrNotATable, "CSV UTF-8"},
		{"letter.docx", "PK\x03\x04 xl/", ErrNotATable, ""},
		{"other.csv", "school,phase\nHill,primary\n", ErrLayout, "school, phase"},
		{"other.json", `[{"school":1}]`, ErrLayout, "school"},
		{"object.json", `{"format":"x"}`, ErrLayout, ""},
		{"broken.json", "[\n{\"id\":\n", nil, "record 1"},
		{"open.json", findingJSON[:len(findingJSON)-1], ErrNotATable, ""},
		{"wide.csv", ratingHeads + strings.Repeat(",", maxColumns), ErrTooLarge, "columns"},
		{"deep.json", "[" + strings.Repeat("[", 20_000), nil, "record 1"},
		{"fat.json", `[{"judgements":[` + strings.Repeat("{},", maxRecord/3) + `{}],"framework":"sif"}]`, ErrTooLarge, "record 1"},
		{"numbers.json", "[1,2]", nil, ""},
	} {
		t.Run(x.name, func(t *testing.T) {
			got, err := Read(x.name, []byte(x.text), Known{Authorities: places()})
			if x.want == nil && err == nil && len(got.Refused) > 0 {
				return
			}
			if err == nil || x.want != nil && !errors.Is(err, x.want) || !strings.Contains(err.Error(), x.says) {
				t.Errorf("%v, want %v with %q; %+v", err, x.want, x.says, got)
			}
		})
	}
}

func TestWidest(t *testing.T) {
	for _, x := range []struct {
		text string
		want int
	}{{"", 1}, {"a,b\nc", 2}, {`"a,b",c`, 2}, {"\"a\n,\",b,c\nd", 3}, {`"a""b,",c`, 2}} {
		if got := widest([]byte(x.text), ','); got != x.want {
			t.Errorf("%q: %d, want %d", x.text, got, x.want)
		}
	}
}

func TestSniff(t *testing.T) {
	for _, x := range []struct {
		name, head string
		want       Kind
	}{
		{"a.xlsx", "PK\x03\x04", Workbook}, {"a.bin", "PK\x03\x04..xl/workbook.xml", Workbook}, {"a.zip", "PK\x03\x04", None}, {"a.docx", "PK\x03\x04xl/", None},
		{"a.csv", "urn,name", CSV}, {"a.csv", "\xef\xbb\xbfurn,name", CSV}, {"a.csv", "[x],y", CSV}, {"a.txt", "urn,name", None},
		{"a.json", " [{", JSON}, {"a.json", "{", JSON}, {"a", "[", JSON}, {"a.pdf", "%PDF-1.4", None}, {"a.csv", "<html>", None}, {"a.xlsx", "<html>", None},
	} {
		if got := Sniff(x.name, []byte(x.head)); got != x.want {
			t.Errorf("%s %q is %q, want %q", x.name, x.head, got, x.want)
		}
	}
}

// TestBuiltinRatings: the built-in table reads back without a refusal, and says
// nothing that the built-in casebook does not.
func TestBuiltinRatings(t *testing.T) {
	c := builtin(t)
	got, err := ReadFile("../builtin/ratings.csv", Known{Authorities: c.Authorities})
	if err != nil {
		t.Fatal(err)
	}
	if got.Rows != 2563 || len(got.Inspections) != 484 || len(got.Refused)+len(got.Warnings) != 0 {
		t.Errorf("%d rows, %d inspections, %v %v", got.Rows, len(got.Inspections), got.Refused, got.Warnings)
	}
	for _, x := range Conflicts(c.Inspections, got.Inspections) {
		t.Error(x)
	}
}

func TestWhoseTheThemesAreComesWithTheList(t *testing.T) {
	const head = "id,inspection,authority,urn,framework,inspected_start,published,polarity,area,themes,attribution,document,item,page,paragraph,text,tagging\n"
	for tagging, want := range map[string]data.Tagging{"suggested": data.SuggestedTags, "confirmed": data.WorkedOutTags, "worked-out": data.WorkedOutTags, "": data.SuggestedTags} {
		got, err := Read("list.csv", []byte(head+`ayton-2014-03-sif/p4,ayton-2014-03-sif,ayton,1001,sif,2014-03-11,2014-05-14,strength,care,plans,ofsted,report.pdf,,7,4,Plans are clear,`+tagging+"\n"), Known{Authorities: places()})
		if err != nil || len(got.Findings) != 1 || got.Findings[0].Tagging() != want {
			t.Errorf("%q: %+v, %v", tagging, got.Findings, err)
		}
	}
	odd, err := Read("list.csv", []byte(head+"ayton-2014-03-sif/p4,ayton-2014-03-sif,ayton,1001,sif,2014-03-11,2014-05-14,strength,care,plans,ofsted,report.pdf,,7,4,Plans are clear,perhaps\n"), Known{Authorities: places()})
	if err != nil || len(odd.Refused) != 1 || odd.Refused[0].Column != "tagging" {
		t.Errorf("an unknown tagging: %+v, %v", odd.Refused, err)
	}
	got, err := Read("list.json", []byte(`[{"id":"ayton-2014-03-sif/p4","inspection":"ayton-2014-03-sif","authority":"ayton","urn":"1001","framework":"sif",`+
		`"inspected":{"start":"2014-03-11"},"published":{"date":"2014-05-14"},"polarity":"strength","themes":["plans"],"attribution":"ofsted","text":"Plans are clear",`+
		`"confirmed":true,"text_changed":true,"source":{"document":"report.pdf"}}]`), Known{Authorities: places()})
	if err != nil || len(got.Findings) != 1 || got.Findings[0].Tagging() != data.WorkedOutTags || got.Findings[0].TextChanged {
		t.Errorf("%+v, %v", got.Findings, err)
	}
}
