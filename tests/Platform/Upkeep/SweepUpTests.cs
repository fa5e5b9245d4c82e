using Microsoft.Extensions.DependencyInjection;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Operations;
using ProductOps.Tests.Support;

namespace ProductOps.Tests.Platform.Upkeep;

[ProductTests]
public sealed class SweepUpTests(Engine engine) : ProductFixture(engine)
{
    [Test]
    public async Task What_has_served_its_time_goes_and_what_has_not_stays()
    {
        var now = DateTime.UtcNow.ToMilliseconds();
        await Product.With(async services =>
        {
            var db = services.GetRequiredService<Db>();
            await db.Write(async () =>
            {
                foreach (var (key, at) in new[] { ("old", now.AddHours(-25)), ("new", now.AddHours(-23)) })
                    await db.Execute("INSERT INTO platform_idempotency (caller, idempotency_key, request_hash, created_at) VALUES ('user:1', @Key, '', @At)", new { Key = key, At = at });
                foreach (var (topic, at) in new[] { ("old", (DateTime?)now.AddDays(-31)), ("new", now.AddDays(-29)), ("open", null) })
                    await db.Execute("INSERT INTO platform_outbox (topic, payload, created_at, handled_at) VALUES (@Topic, '{}', @Now, @At)", new { Topic = topic, Now = now.AddDays(-60), At = at });
                foreach (var (name, at) in new[] { ("broken", now.AddDays(-2)), ("coming", now) })
                {
                    var id = await db.Insert("INSERT INTO platform_file (name, media_type, size, sha256, created_at) VALUES (@Name, 'text/plain', 0, '', @At)", new { Name = name, At = at });
                    await db.Execute("INSERT INTO platform_file_part (file_id, part, content) VALUES (@Id, 0, @Content)", new { Id = id, Content = new byte[] { 1 } });
                }

                await db.Execute("INSERT INTO platform_sign_in_failure (subject, at) VALUES ('account:x', @At)", new { At = now.AddDays(-2) });
            });
            await services.GetServices<Schedule>().Single(schedule => schedule.Name == "sweepUp").Run(now, CancellationToken.None);
            Assert.That(await db.Query<string>("SELECT idempotency_key FROM platform_idempotency"), Is.EqualTo(new[] { "new" }));
            Assert.That(await db.Query<string>("SELECT topic FROM platform_outbox ORDER BY id"), Is.EqualTo(new[] { "new", "open" }));
            Assert.That(await db.Query<string>("SELECT name FROM platform_file"), Is.EqualTo(new[] { "coming" }));
            Assert.That(await db.Scalar<long>("SELECT COUNT(*) FROM platform_file_part"), Is.EqualTo(1));
            Assert.That(await db.Scalar<long>("SELECT COUNT(*) FROM platform_sign_in_failure"), Is.Zero);
            return true;
        });
    }
}
