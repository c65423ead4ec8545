package web

import (
	"bufio"
	"bytes"
	"encoding/base64"
	"errors"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/textproto"
	"strings"

	"casebook/data/report/text"
)

// Pages that a browser saved as one file (MHTML) are a mail of the page and its
// pictures: the page is the first part that is HTML.

// Why an archive is not read, each in a sentence.
var (
	ErrNoPage  = errors.New("it is a web archive (MHTML) that holds no page")
	ErrCutPage = errors.New("the page in the web archive (MHTML) is damaged or ends before its end: save it again")
)

// archiveBytes is how much of a file's beginning can hold the head of an archive.
const archiveBytes = 2048

var archiveHead = text.Lazy(`(?im)\A(?:[ \t\r\n]*)(?:[A-Za-z-]+:.*(?:\r?\n[ \t].*)*\r?\n)*?content-type:\s*(?:multipart/(?:related|mixed|alternative)|text/html)\b`)

// IsArchive reports whether bytes are of a page that was saved as one file.
func IsArchive(body []byte) bool {
	head := body[:min(len(body), archiveBytes)]
	return !bytes.HasPrefix(bytes.TrimSpace(head), []byte("<")) && archiveHead.FindIndex(head) != nil
}

// mostParts and deepest bound an archive's parts and how they hold each other.
const (
	mostParts = 500
	deepest   = 4
)

// pageOf returns the page in an archive and its type, as its part states it.
func pageOf(body []byte) (page []byte, contentType string, err error) {
	in := bufio.NewReader(bytes.NewReader(bytes.TrimLeft(body, " \t\r\n")))
	head, err := textproto.NewReader(in).ReadMIMEHeader()
	if err != nil {
		return nil, "", ErrNoPage
	}
	parts := mostParts
	page, contentType, err = htmlPart(head, in, deepest, &parts)
	if err == nil && page == nil {
		err = ErrNoPage
	}
	return page, contentType, err
}

// htmlPart returns the first page in a part and its parts. What is read of a page that is
// cut would be half a letter, and nobody would see it.
func htmlPart(head textproto.MIMEHeader, in io.Reader, depth int, left *int) (page []byte, contentType string, err error) {
	kind, params, err := mime.ParseMediaType(head.Get("Content-Type"))
	if err != nil {
		return nil, "", nil
	}
	if kind == "text/html" || kind == "application/xhtml+xml" {
		page, err = io.ReadAll(transferred(head.Get("Content-Transfer-Encoding"), in))
		if err != nil {
			return nil, "", ErrCutPage
		}
		return page, head.Get("Content-Type"), nil
	}
	if !strings.HasPrefix(kind, "multipart/") || depth == 0 {
		return nil, "", nil
	}
	for r := multipart.NewReader(in, params["boundary"]); *left > 0; *left-- {
		p, err := r.NextRawPart()
		if err != nil {
			return nil, "", nil
		}
		if page, contentType, err = htmlPart(p.Header, p, depth-1, left); err != nil || page != nil {
			return page, contentType, err
		}
	}
	return nil, "", nil
}

// transferred undoes what a part was made of to be sent.
func transferred(encoding string, in io.Reader) io.Reader {
	switch strings.ToLower(strings.TrimSpace(encoding)) {
	case "quoted-printable":
		return quotedprintable.NewReader(in)
	case "base64":
		return base64.NewDecoder(base64.StdEncoding, in)
	}
	return in
}
