using System.Text.Json.Nodes;
using ProductOps.Api.Shared.Audit;

namespace ProductOps.Tests.Shared.Audit;

public sealed class AuditTrailTests
{
    [Test]
    public void Only_the_fields_that_differ_are_kept_with_both_values()
    {
        var changes = JsonNode.Parse(AuditTrail.Difference(new { Title = "a", Region = "华东", Version = 1 }, new { Title = "b", Region = "华东", Version = 2 }))!.AsObject();
        Assert.That(changes.Select(change => change.Key), Is.EqualTo(new[] { "title" }));
        Assert.That(changes["title"]!.ToJsonString(), Is.EqualTo("""{"from":"a","to":"b"}"""));
    }

    [Test]
    public void A_new_record_goes_from_nothing_to_its_fields() =>
        Assert.That(AuditTrail.Difference(null, new { Name = "n" }), Is.EqualTo("""{"name":{"from":null,"to":"n"}}"""));
}
