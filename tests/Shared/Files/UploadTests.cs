using System.Net;
using System.Net.Http.Headers;
using System.Text;
using ProductOps.Api.Shared.Data;
using ProductOps.Tests.Support;

namespace ProductOps.Tests.Shared.Files;

/// <summary>Every address that takes a file says clearly what it does not take.</summary>
[ProductTests]
public sealed class UploadTests(Engine engine) : ProductFixture(engine)
{
    private const string Csv = "Title\r\nSign off offline\r\n";

    [TestCase("files")]
    [TestCase("imports")]
    public async Task A_body_that_is_no_form_is_no_media_type_it_takes(string path)
    {
        var ops = await Product.As("ops");
        foreach (var content in new[] { Of("", "text/plain"), Of("{\"file\":1}", "application/json"), Of("kind=requirements", "application/x-www-form-urlencoded"), Of(Csv, "text/csv"), Of("x", "multipart/form-data") })
        {
            var answer = (await ops.Send(HttpMethod.Post, path, content, [])).Expect(HttpStatusCode.UnsupportedMediaType);
            Assert.That((answer.Code, answer.Json!["detail"]!.GetValue<string>()), Is.EqualTo(("unsupportedMedia", "Send multipart/form-data.")));
        }
    }

    [TestCase("files", "")]
    [TestCase("imports", "")]
    [TestCase("imports", "\r\n")]
    [TestCase("imports", "no form at all")]
    [TestCase("files", "--b\r\nContent-Disposition: form-data; name=\"kind\"\r\n\r\nrequire")]
    [TestCase("files", "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\nTitle\r\nhalf a f")]
    [TestCase("imports", "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\nTitle\r\nhalf a f")]
    [TestCase("imports", "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\nTitle\r\n--b\r\nContent-Dispo")]
    public async Task A_form_that_breaks_off_is_malformed(string path, string body)
    {
        var answer = (await (await Product.As("ops")).Send(HttpMethod.Post, path, Of(body, "multipart/form-data; boundary=b"), [])).Expect(HttpStatusCode.BadRequest);
        Assert.That((answer.Code, answer.Pointers), Is.EqualTo(("malformed", new[] { "file" })));
        Assert.That(answer.Json!["errors"]![0]!["code"]!.GetValue<string>(), Is.EqualTo("unreadableForm"));
    }

    [Test]
    public async Task The_kind_of_an_import_stands_before_or_behind_its_file()
    {
        var ops = await Product.As("ops");
        foreach (var behind in new[] { false, true })
        {
            using var form = new MultipartFormDataContent("b");
            if (!behind) form.Add(new StringContent("requirements"), "kind");
            form.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(Csv)), "file", @"C:\pool\pool.csv");
            if (behind) form.Add(new StringContent("requirements"), "kind");
            var made = (await ops.Send(HttpMethod.Post, "imports", form, [])).Expect(HttpStatusCode.Created).Json!;
            Assert.That((made["kind"]!.GetValue<string>(), made["fileName"]!.GetValue<string>(), made["rows"]!.GetValue<long>()), Is.EqualTo(("requirements", "pool.csv", 1L)));
        }
    }

    [Test]
    public async Task An_import_without_a_kind_or_with_an_unknown_one_or_with_two_files_says_so()
    {
        var ops = await Product.As("ops");
        Assert.That((await ops.Upload("imports", Encoding.UTF8.GetBytes(Csv), "a.csv")).Expect(HttpStatusCode.BadRequest).Pointers, Is.EqualTo(new[] { "kind" }));
        Assert.That((await ops.Upload("imports", Encoding.UTF8.GetBytes(Csv), "a.csv", ("kind", "dreams"))).Expect(HttpStatusCode.UnprocessableEntity).Pointers, Is.EqualTo(new[] { "/kind" }));
        using var two = new MultipartFormDataContent { { new StringContent("requirements"), "kind" }, { new StringContent(Csv), "file", "a.csv" }, { new StringContent(Csv), "file", "b.csv" } };
        Assert.That((await ops.Send(HttpMethod.Post, "imports", two, [])).Expect(HttpStatusCode.BadRequest).Json!["errors"]![0]!["code"]!.GetValue<string>(), Is.EqualTo("oneFile"));
    }

    [TestCase("files")]
    [TestCase("imports")]
    public async Task A_file_over_the_limit_is_too_large(string path)
    {
        var content = new byte[50 * 1024 * 1024 + 1];
        Array.Fill(content, (byte)'x');
        var answer = (await (await Product.As("ops")).Upload(path, content, "huge.txt", ("kind", "requirements"))).Expect(HttpStatusCode.RequestEntityTooLarge);
        Assert.That((answer.Code, answer.Json!["detail"]!.GetValue<string>()), Is.EqualTo(("tooLarge", "At most 52428800 bytes are taken here.")));
    }

    private static ByteArrayContent Of(string text, string type) => new(Encoding.UTF8.GetBytes(text)) { Headers = { ContentType = MediaTypeHeaderValue.Parse(type) } };
}
