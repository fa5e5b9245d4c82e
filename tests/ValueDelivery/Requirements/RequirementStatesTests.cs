using System.Net;
using FsCheck;
using FsCheck.Fluent;
using ProductOps.Api.Shared.Data;
using ProductOps.Tests.Support;

namespace ProductOps.Tests.ValueDelivery.Requirements;

/// <summary>However people act on a requirement, in whatever order, it goes only where the way leads, and what is refused changes nothing.</summary>
[ProductTests]
public sealed class RequirementStatesTests(Engine engine) : ProductFixture(engine)
{
    // Written down a second time on purpose: from which states each act leads where.
    private static readonly Dictionary<string, (string[] From, string To)> Way = new()
    {
        ["keep"] = (["new", "screened", "screenedOut", "reopened"], "screened"),
        ["out"] = (["new", "screened", "screenedOut", "reopened"], "screenedOut"),
        ["recommend"] = (["screened", "later", "reopened"], ""),
        ["accept"] = (["screened", "later", "reopened", "accepted", "rejected"], "accepted"),
        ["later"] = (["screened", "later", "reopened", "accepted", "rejected"], "later"),
        ["reject"] = (["screened", "later", "reopened", "accepted", "rejected"], "rejected"),
        ["launch"] = (["accepted"], "launched"),
        ["met"] = (["launched", "confirmed"], "confirmed"),
        ["unmet"] = (["launched", "confirmed"], "reopened"),
    };

    [Test]
    public async Task Every_walk_through_the_states_follows_the_way()
    {
        var pool = new Pool(Product);
        var (ops, pm, cs) = (await Product.As("ops"), await Product.As("pm"), await Product.As("cs"));
        // Real ways are found more often when the acts in their order are likely.
        var acts = Gen.Frequency((3, Gen.Elements(Way.Keys.ToArray())), (2, Gen.Elements("keep", "accept", "launch", "unmet")));
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(25), Prop.ForAll(acts.ArrayOf(14).ToArbitrary(), walk => Walk(walk).GetAwaiter().GetResult()));

        async Task<bool> Walk(string[] walk)
        {
            var id = await pool.New("Walked");
            var path = $"{Pool.Path}/{id}";
            var status = "new";
            foreach (var act in walk)
            {
                var answer = act switch
                {
                    "keep" => await ops.Put(path + "/screening", new { outcome = "keep" }),
                    "out" => await ops.Put(path + "/screening", new { outcome = "out", reason = "No" }),
                    "recommend" => await ops.Put(path + "/recommendation", new { priority = "low", judgement = "little", evidence = new[] { new { kind = "quote", text = "meh" } } }),
                    "accept" => await pm.Put(path + "/decision", new { verdict = "accept", reason = "Yes", targetRelease = "1" }),
                    "later" or "reject" => await pm.Put(path + "/decision", new { verdict = act, reason = "No" }),
                    "launch" => await ops.Put(path + "/launch", new { }),
                    _ => await cs.Post(path + "/confirmation", new { isMet = act == "met", comment = "So" }),
                };
                var (from, to) = Way[act];
                if (from.Contains(status) != (answer.Status == HttpStatusCode.OK)) return false;
                if (answer.Status == HttpStatusCode.OK) status = to.Length > 0 ? to : status;
                else if (answer.Status != HttpStatusCode.Conflict || answer.Json!["state"]!.GetValue<string>() != status) return false;
            }

            return (await ops.Get(path)).Json!["status"]!.GetValue<string>() == status;
        }
    }
}
