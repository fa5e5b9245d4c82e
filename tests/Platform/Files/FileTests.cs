using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Files;
using ProductOps.Tests.Support;

namespace ProductOps.Tests.Platform.Files;

[ProductTests]
public sealed class FileTests(Engine engine) : ProductFixture(engine)
{
    private static readonly byte[] Png = [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0, 0, 13];

    [Test]
    public async Task A_file_of_several_pieces_comes_back_byte_for_byte()
    {
        var ops = await Product.As("ops");
        var content = new byte[FileStore.PartSize * 2 + 12345];
        new Random(7).NextBytes(content);
        Png.CopyTo(content, 0);
        var made = (await ops.Upload("files", content, "../../etc/图.png")).Expect(HttpStatusCode.Created).Json!;
        Assert.That((made["name"]!.GetValue<string>(), made["mediaType"]!.GetValue<string>(), made["size"]!.GetValue<long>()), Is.EqualTo(("图.png", "image/png", (long)content.Length)));
        Assert.That(made["sha256"]!.GetValue<string>(), Is.EqualTo(Convert.ToHexStringLower(SHA256.HashData(content))));
        var answer = (await ops.Get($"files/{made["id"]}")).Expect(HttpStatusCode.OK);
        Assert.That(answer.Bytes, Is.EqualTo(content));
        Assert.That(answer.Headers["Content-Disposition"], Does.StartWith("inline"));
        Assert.That(answer.Headers["X-Content-Type-Options"], Is.EqualTo("nosniff"));
        (await ops.Get($"files/{made["id"]}", ("If-None-Match", answer.Etag))).Expect(HttpStatusCode.NotModified);
    }

    private async Task<(ApiClient Client, long Id, byte[] Content)> Large()
    {
        var ops = await Product.As("ops");
        var content = new byte[FileStore.PartSize * 2 + 12345];
        new Random(7).NextBytes(content);
        Png.CopyTo(content, 0);
        return (ops, (await ops.Upload("files", content, "large.png")).Expect(HttpStatusCode.Created).Json!["id"]!.GetValue<long>(), content);
    }

    [TestCase("bytes=0-9", 0, 10)]
    [TestCase("bytes=300000-", 300_000, 236_633)]
    [TestCase("bytes=262100-262200", 262_100, 101)]
    [TestCase("bytes=-5", 536_628, 5)]
    [TestCase("bytes=536632-999999999", 536_632, 1)]
    [TestCase("bytes=-99999999", 0, 536_633)]
    public async Task A_part_of_a_file_is_answered_as_asked(string range, int from, int length)
    {
        var (ops, id, content) = await Large();
        var part = (await ops.Get($"files/{id}", ("Range", range))).Expect(HttpStatusCode.PartialContent);
        Assert.That(part.Bytes, Is.EqualTo(content[from..(from + length)]));
        Assert.That((part.Headers["Content-Range"], part.Headers["Accept-Ranges"]), Is.EqualTo(($"bytes {from}-{from + length - 1}/{content.Length}", "bytes")));
    }

    [Test]
    public async Task Bytes_that_the_file_does_not_have_are_refused_with_its_size()
    {
        var (ops, id, content) = await Large();
        foreach (var range in new[] { $"bytes={content.Length}-", "bytes=-0" })
        {
            var answer = (await ops.Get($"files/{id}", ("Range", range))).Expect(HttpStatusCode.RequestedRangeNotSatisfiable);
            Assert.That((answer.Code, answer.Headers["Content-Range"]), Is.EqualTo(("outOfRange", $"bytes */{content.Length}")));
        }
    }

    [TestCase("bytes=0-1,5-6", "")]
    [TestCase("lines=0-1", "")]
    [TestCase("bytes=5-1", "")]
    [TestCase("bytes=0-1", "\"another\"")]
    public async Task Several_parts_other_units_and_a_file_that_has_changed_are_answered_with_the_whole(string range, string ifRange)
    {
        var (ops, id, content) = await Large();
        Assert.That((await ops.Get($"files/{id}", ("Range", range), ("If-Range", ifRange))).Expect(HttpStatusCode.OK).Bytes, Has.Length.EqualTo(content.Length));
    }

    [TestCase("page.html", "<html><script>alert(1)</script></html>", "text/plain")]
    [TestCase("drawing.svg", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", "text/plain")]
    [TestCase("table.csv", "a,b\n1,2\n", "text/csv")]
    [TestCase("notes.png", "not a picture", "text/plain")]
    public async Task Whatever_could_run_is_handed_out_as_a_download_of_its_real_type(string name, string content, string type)
    {
        var pm = await Product.As("pm");
        var id = (await pm.Upload("files", Encoding.UTF8.GetBytes(content), name)).Expect(HttpStatusCode.Created).Json!["id"];
        var answer = (await pm.Get($"files/{id}")).Expect(HttpStatusCode.OK);
        Assert.That(answer.Headers["Content-Type"], Is.EqualTo(type));
        Assert.That(answer.Headers["Content-Disposition"], Does.StartWith("attachment"));
        Assert.That(answer.Headers["Content-Security-Policy"], Does.Contain("sandbox"));
    }

    [Test]
    public async Task A_program_is_not_taken_whatever_it_is_called()
    {
        var ops = await Product.As("ops");
        byte[] program = [0x4D, 0x5A, 0x90, 0, 3, 0, 0, 0];
        Assert.That((await ops.Upload("files", program, "invoice.pdf")).Status, Is.EqualTo(HttpStatusCode.UnsupportedMediaType));
    }

    [Test]
    public async Task A_file_over_the_limit_is_refused_and_leaves_nothing()
    {
        var ops = await Product.As("ops");
        var before = await Parts();
        var content = new byte[51 * 1024 * 1024];
        Png.CopyTo(content, 0);
        Assert.That((await ops.Upload("files", content, "huge.png")).Status, Is.EqualTo(HttpStatusCode.RequestEntityTooLarge));
        Assert.That(await Parts(), Is.EqualTo(before));
    }

    [Test]
    public async Task A_body_that_is_no_form_or_has_no_file_is_told_so()
    {
        var ops = await Product.As("ops");
        (await ops.Post("files", new { file = "x" })).Expect(HttpStatusCode.UnsupportedMediaType);
        var form = new MultipartFormDataContent { { new StringContent("x"), "note" } };
        Assert.That((await ops.Send(HttpMethod.Post, "files", form, [])).Pointers, Is.EqualTo(new[] { "file" }));
    }

    [Test]
    public async Task A_file_is_its_uploaders_until_it_is_attached()
    {
        var (ops, sales) = (await Product.As("ops"), await Product.As("sales"));
        var fileId = (await ops.Upload("files", Png, "a.png")).Json!["id"]!.GetValue<long>();
        (await sales.Get($"files/{fileId}")).Expect(HttpStatusCode.NotFound);
        (await sales.Post("attachments", new { kind = "user", recordId = 1, fileId })).Expect(HttpStatusCode.UnprocessableEntity);
        var made = (await ops.Post("attachments", new { kind = "user", recordId = 1, fileId })).Expect(HttpStatusCode.Created);
        Assert.That((await ops.Post("attachments", new { kind = "user", recordId = 1, fileId })).Json!["id"]!.GetValue<long>(), Is.EqualTo(made.Json!["id"]!.GetValue<long>()));
        (await sales.Get($"files/{fileId}")).Expect(HttpStatusCode.OK);
        Assert.That((await sales.Get("attachments?kind=user&recordId=1")).Json!["items"]!.AsArray().Select(item => item!["name"]!.GetValue<string>()), Is.EqualTo(new[] { "a.png" }));
        (await sales.Delete($"attachments/{made.Json["id"]}")).Expect(HttpStatusCode.Forbidden);
        (await ops.Delete($"attachments/{made.Json["id"]}")).Expect(HttpStatusCode.NoContent);
        (await sales.Get($"files/{fileId}")).Expect(HttpStatusCode.NotFound);
    }

    private Task<long> Parts() => Product.With(services => services.GetRequiredService<Db>().Scalar<long>("SELECT COUNT(*) FROM platform_file_part"));
}
