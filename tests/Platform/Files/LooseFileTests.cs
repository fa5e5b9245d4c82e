using System.Net;
using Microsoft.Extensions.DependencyInjection;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Operations;
using ProductOps.Tests.Support;

namespace ProductOps.Tests.Platform.Files;

[ProductTests]
public sealed class LooseFileTests(Engine engine) : ProductFixture(engine)
{
    [Test]
    public async Task After_a_day_a_file_that_belongs_to_nothing_goes_and_every_other_stays()
    {
        var ops = await Product.As("ops");
        var (loose, attached, imported) = (await Upload(ops, "loose"), await Upload(ops, "attached"), await ops.Upload("imports", "Title\r\nx\r\n"u8.ToArray(), "pool.csv", ("kind", "requirements")));
        (await ops.Post("attachments", new { kind = "user", recordId = 1, fileId = attached })).Expect(HttpStatusCode.Created);
        await Sweep(TimeSpan.FromHours(23));
        (await ops.Get($"files/{loose}")).Expect(HttpStatusCode.OK);
        var takenOff = await Upload(ops, "taken off");
        var attachment = (await ops.Post("attachments", new { kind = "user", recordId = 2, fileId = takenOff })).Expect(HttpStatusCode.Created).Json!["id"];
        Product.Clock.Forward(TimeSpan.FromHours(25));
        ops = await Product.As("ops");
        var removed = (await ops.Delete($"attachments/{attachment}")).Expect(HttpStatusCode.NoContent);
        await Sweep(TimeSpan.FromHours(25));
        (await ops.Get($"files/{loose}")).Expect(HttpStatusCode.NotFound);
        (await ops.Get($"files/{attached}")).Expect(HttpStatusCode.OK);
        Assert.That((await ops.Undo(removed)).Status, Is.EqualTo(HttpStatusCode.OK), "what was taken off just now can be put back");
        (await ops.Get($"files/{takenOff}")).Expect(HttpStatusCode.OK);
        (await ops.Post($"imports/{imported.Expect(HttpStatusCode.Created).Json!["id"]}/dry-run")).Expect(HttpStatusCode.OK);
        Assert.That(await Product.With(services => services.GetRequiredService<Db>().Scalar<long>("SELECT COUNT(*) FROM platform_file_part WHERE file_id = @Id", new { Id = loose })), Is.Zero);
    }

    private static async Task<long> Upload(ApiClient client, string text) => (await client.Upload("files", System.Text.Encoding.UTF8.GetBytes(text), "a.txt")).Expect(HttpStatusCode.Created).Json!["id"]!.GetValue<long>();

    private Task Sweep(TimeSpan later) => Product.With(async services =>
    {
        await services.GetServices<Schedule>().Single(schedule => schedule.Name == "dropLooseFiles").Run(DateTime.UtcNow + later, CancellationToken.None);
        return true;
    });
}
