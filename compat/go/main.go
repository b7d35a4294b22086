// A client of Baidu Netdisk as Go programs write it, with nothing but Go's standard library.
//
// docs/wire/baidu-xpan.md tells their habits: the token is added to the query of every request, redirects included, by which the
// query is sorted and escaped anew; a slice is a form in memory, so that its length is known; four shapes of errors are looked for.
package main

import (
	"bytes"
	"crypto/md5"
	"crypto/rand"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"html"
	"io"
	"mime/multipart"
	"net/http"
	"net/http/cookiejar"
	"net/url"
	"os"
	"reflect"
	"regexp"
	"strconv"
	"strings"
)

const (
	slice  = 4 << 20
	size   = 300 << 20
	head   = 256 << 10
	folder = "/apps/go"
	agent  = "GoProgram/1.0"
)

// tokenTransport adds the token to whatever is sent.
type tokenTransport struct {
	token string
}

func (t tokenTransport) RoundTrip(request *http.Request) (*http.Response, error) {
	again := request.Clone(request.Context())
	query := again.URL.Query()
	query.Set("access_token", t.token)
	again.URL.RawQuery = query.Encode()
	return http.DefaultTransport.RoundTrip(again)
}

// refused is an error in any of the four shapes.
type refused struct {
	Errno     int    `json:"errno"`
	ErrorCode int    `json:"error_code"`
	ErrorNo   int    `json:"error_no"`
	Word      string `json:"error"`
}

func (r refused) Error() string {
	return fmt.Sprintf("refused: %d %d %d %s", r.Errno, r.ErrorCode, r.ErrorNo, r.Word)
}

type entry struct {
	FsID           int64  `json:"fs_id"`
	ServerFilename string `json:"server_filename"`
	Path           string `json:"path"`
	Size           int64  `json:"size"`
	Isdir          int    `json:"isdir"`
	MD5            string `json:"md5"`
}

type drive struct {
	base   string
	client *http.Client
}

func (d drive) send(request *http.Request, answer any) error {
	request.Header.Set("User-Agent", agent)
	response, err := d.client.Do(request)
	if err != nil {
		return err
	}
	defer response.Body.Close()
	body, err := io.ReadAll(response.Body)
	if err != nil {
		return err
	}
	var problem refused
	if err := json.Unmarshal(body, &problem); err != nil {
		return fmt.Errorf("HTTP %d: %w", response.StatusCode, err)
	}
	if problem != (refused{}) {
		return problem
	}
	return json.Unmarshal(body, answer)
}

func (d drive) get(path string, query url.Values, answer any) error {
	request, err := http.NewRequest(http.MethodGet, d.base+path+"?"+query.Encode(), nil)
	if err != nil {
		return err
	}
	return d.send(request, answer)
}

func (d drive) post(path string, query, form url.Values, answer any) error {
	request, err := http.NewRequest(http.MethodPost, d.base+path+"?"+query.Encode(), strings.NewReader(form.Encode()))
	if err != nil {
		return err
	}
	request.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	return d.send(request, answer)
}

func (d drive) file(method string, form url.Values, answer any) error {
	return d.post("/rest/2.0/xpan/file", url.Values{"method": {method}}, form, answer)
}

func (d drive) list(dir string) ([]string, error) {
	var answer struct {
		List []entry `json:"list"`
	}
	err := d.get("/rest/2.0/xpan/file", url.Values{"method": {"list"}, "dir": {dir}}, &answer)
	names := []string{}
	for _, each := range answer.List {
		names = append(names, each.ServerFilename)
	}
	return names, err
}

func (d drive) manage(opera string, items any, more url.Values) error {
	list, err := json.Marshal(items)
	if err != nil {
		return err
	}
	form := url.Values{"async": {"0"}, "filelist": {string(list)}}
	for key, values := range more {
		form[key] = values
	}
	var answer struct {
		Info []struct {
			Errno int `json:"errno"`
		} `json:"info"`
	}
	if err := d.post("/rest/2.0/xpan/file", url.Values{"method": {"filemanager"}, "opera": {opera}}, form, &answer); err != nil {
		return err
	}
	for _, item := range answer.Info {
		if item.Errno != 0 {
			return fmt.Errorf("an item of %s answers %d", opera, item.Errno)
		}
	}
	return nil
}

type announced struct {
	ReturnType int    `json:"return_type"`
	UploadID   string `json:"uploadid"`
	BlockList  []int  `json:"block_list"`
	Info       entry  `json:"info"`
}

func (d drive) precreate(path string, content []byte, more url.Values) (announced, error) {
	form := url.Values{
		"path": {path}, "size": {strconv.Itoa(len(content))}, "isdir": {"0"}, "autoinit": {"1"}, "rtype": {"3"},
		"block_list": {blockList(content)},
	}
	for key, values := range more {
		form[key] = values
	}
	var answer announced
	err := d.file("precreate", form, &answer)
	return answer, err
}

func (d drive) slice(path string, upload announced, number int, content []byte) (string, error) {
	var body bytes.Buffer
	writer := multipart.NewWriter(&body)
	part, err := writer.CreateFormFile("file", "blob")
	if err != nil {
		return "", err
	}
	if _, err := part.Write(content); err != nil {
		return "", err
	}
	if err := writer.Close(); err != nil {
		return "", err
	}
	query := url.Values{
		"method": {"upload"}, "type": {"tmpfile"}, "path": {path}, "uploadid": {upload.UploadID},
		"partseq": {strconv.Itoa(number)},
	}
	request, err := http.NewRequest(http.MethodPost, d.base+"/rest/2.0/pcs/superfile2?"+query.Encode(), &body)
	if err != nil {
		return "", err
	}
	request.Header.Set("Content-Type", writer.FormDataContentType())
	var answer entry
	if err := d.send(request, &answer); err != nil {
		return "", err
	}
	return answer.MD5, same(answer.MD5, digest(content))
}

func (d drive) upload(path string, content []byte) (entry, error) {
	upload, err := d.precreate(path, content, nil)
	if err != nil {
		return entry{}, err
	}
	if err := same(len(upload.BlockList), len(blocks(content))); err != nil {
		return entry{}, err
	}
	for _, number := range upload.BlockList {
		from := number * slice
		if _, err := d.slice(path, upload, number, content[from:min(from+slice, len(content))]); err != nil {
			return entry{}, err
		}
	}
	var made entry
	err = d.file("create", url.Values{
		"path": {path}, "size": {strconv.Itoa(len(content))}, "isdir": {"0"}, "rtype": {"3"},
		"uploadid": {upload.UploadID}, "block_list": {blockList(content)},
	}, &made)
	return made, err
}

// download reads a file by its link; every hop gets the token and the agent without which the vendor refuses.
func (d drive) download(id int64) (string, error) {
	var answer struct {
		List []struct {
			Dlink string `json:"dlink"`
		} `json:"list"`
	}
	query := url.Values{"method": {"filemetas"}, "fsids": {fmt.Sprintf("[%d]", id)}, "dlink": {"1"}}
	if err := d.get("/rest/2.0/xpan/multimedia", query, &answer); err != nil {
		return "", err
	}
	request, err := http.NewRequest(http.MethodGet, answer.List[0].Dlink, nil)
	if err != nil {
		return "", err
	}
	request.Header.Set("User-Agent", "pan.baidu.com")
	response, err := d.client.Do(request)
	if err != nil {
		return "", err
	}
	defer response.Body.Close()
	if response.StatusCode != http.StatusOK {
		return "", fmt.Errorf("the download answers HTTP %d", response.StatusCode)
	}
	sum := md5.New()
	if _, err := io.Copy(sum, response.Body); err != nil {
		return "", err
	}
	return hex.EncodeToString(sum.Sum(nil)), nil
}

// login walks through the page as a person in a browser would, and exchanges the code that it shows.
func login(base string) (string, error) {
	jar, err := cookiejar.New(nil)
	if err != nil {
		return "", err
	}
	browser := &http.Client{Jar: jar}
	page := base + "/oauth/2.0/authorize?" + url.Values{
		"response_type": {"code"}, "client_id": {os.Getenv("CLIENT_ID")}, "redirect_uri": {"oob"}, "scope": {"basic,netdisk"},
	}.Encode()
	form, err := text(browser.Get(page))
	if err != nil {
		return "", err
	}
	fields := url.Values{"name": {os.Getenv("NAME")}, "password": {os.Getenv("PASSWORD")}, "decision": {"allow"}}
	for _, field := range regexp.MustCompile(`<input type="hidden" name="([^"]*)" value="([^"]*)">`).FindAllStringSubmatch(form, -1) {
		fields.Set(field[1], html.UnescapeString(field[2]))
	}
	shown, err := text(browser.PostForm(base+"/oauth/2.0/authorize", fields))
	if err != nil {
		return "", err
	}
	code := regexp.MustCompile(`<code>(.*)</code>`).FindStringSubmatch(shown)
	if code == nil {
		return "", errors.New("the page shows no code")
	}
	var granted struct {
		AccessToken string `json:"access_token"`
		Scope       string `json:"scope"`
	}
	err = drive{base, http.DefaultClient}.get("/oauth/2.0/token", url.Values{
		"grant_type": {"authorization_code"}, "code": {code[1]}, "redirect_uri": {"oob"},
		"client_id": {os.Getenv("CLIENT_ID")}, "client_secret": {os.Getenv("CLIENT_SECRET")},
	}, &granted)
	return granted.AccessToken, errors.Join(err, same(granted.Scope, "basic netdisk"))
}

func text(response *http.Response, err error) (string, error) {
	if err != nil {
		return "", err
	}
	defer response.Body.Close()
	body, err := io.ReadAll(response.Body)
	return string(body), err
}

func digest(content []byte) string {
	sum := md5.Sum(content)
	return hex.EncodeToString(sum[:])
}

func blocks(content []byte) []string {
	digests := []string{}
	for from := 0; from < len(content); from += slice {
		digests = append(digests, digest(content[from:min(from+slice, len(content))]))
	}
	return digests
}

func blockList(content []byte) string {
	list, err := json.Marshal(blocks(content))
	if err != nil {
		panic(err)
	}
	return string(list)
}

func same(found, wanted any) error {
	if !reflect.DeepEqual(found, wanted) {
		return fmt.Errorf("found %v instead of %v", found, wanted)
	}
	return nil
}

func isRefused(err error, number int) error {
	var problem refused
	if !errors.As(err, &problem) || problem.Errno != number {
		return fmt.Errorf("expected errno %d, got %v", number, err)
	}
	return nil
}

func main() {
	passed, failed := 0, 0
	check := func(what string, work func() error) {
		if err := work(); err != nil {
			failed++
			fmt.Println("FAILED", what, err)
			return
		}
		passed++
		fmt.Println("ok    ", what)
	}
	base := os.Getenv("URL")
	content := make([]byte, size)
	if _, err := rand.Read(content); err != nil {
		panic(err)
	}
	var pan drive
	var made entry
	check("login by a code that a person got", func() error {
		token, err := login(base)
		pan = drive{base, &http.Client{Transport: tokenTransport{token}}}
		return err
	})
	check("user info", func() error {
		var user struct {
			BaiduName string `json:"baidu_name"`
			UK        int64  `json:"uk"`
		}
		err := pan.get("/rest/2.0/xpan/nas", url.Values{"method": {"uinfo"}, "vip_version": {"v2"}}, &user)
		return errors.Join(err, same(user.BaiduName, os.Getenv("NAME")))
	})
	check("a missing folder answers -9", func() error {
		_, err := pan.list("/apps/missing")
		return isRefused(err, -9)
	})
	check("300 MiB go up in slices", func() (err error) {
		made, err = pan.upload(folder+"/large.bin", content)
		return errors.Join(err, same(made.Size, int64(size)))
	})
	check("the file is listed", func() error {
		names, err := pan.list(folder)
		return errors.Join(err, same(names, []string{"large.bin"}))
	})
	check("the same content again needs no slice", func() error {
		known, err := pan.precreate(folder+"/again.bin", content, url.Values{
			"content-md5": {digest(content)}, "slice-md5": {digest(content[:head])},
		})
		return errors.Join(err, same(known.ReturnType, 2), same(known.Info.Size, int64(size)))
	})
	check("the file comes down the same, with the token on every hop", func() error {
		sum, err := pan.download(made.FsID)
		return errors.Join(err, same(sum, digest(content)))
	})
	check("a move", func() error {
		item := []map[string]string{{"path": folder + "/again.bin", "dest": folder + "/moved", "newname": "there.bin"}}
		names, err := []string{}, pan.manage("move", item, url.Values{"ondup": {"fail"}})
		if err == nil {
			names, err = pan.list(folder + "/moved")
		}
		return errors.Join(err, same(names, []string{"there.bin"}))
	})
	check("a deletion", func() error {
		err := pan.manage("delete", []string{folder + "/moved", folder + "/large.bin"}, nil)
		names, listing := pan.list(folder)
		return errors.Join(err, listing, same(names, []string{}))
	})
	check("writing outside the application's folder answers -7", func() error {
		_, err := pan.precreate("/elsewhere.bin", content[:10], nil)
		return isRefused(err, -7)
	})
	fmt.Printf("%d passed, %d failed\n", passed, failed)
	if failed > 0 {
		os.Exit(1)
	}
}
