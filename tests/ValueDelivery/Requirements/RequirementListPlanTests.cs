using Microsoft.Data.Sqlite;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Slices;
using ProductOps.Api.ValueDelivery.Requirements;
using ProductOps.Tests.Support;

namespace ProductOps.Tests.ValueDelivery.Requirements;

/// <summary>A page of the pool costs what a page costs, however large the pool: its order comes from an index, not from sorting everything.</summary>
public sealed class RequirementListPlanTests
{
    [TestCase("")]
    [TestCase("?status=new")]
    [TestCase("?status=screened&agendaReady=true")]
    [TestCase("?status=new&status=screened&status=reopened")]
    [TestCase("?customerTier=key")]
    [TestCase("?product=1")]
    [TestCase("?mine=true")]
    [TestCase("?followed=true")]
    [TestCase("?owner=me")]
    [TestCase("?module=3")]
    [TestCase("?createdBy=me")]
    [TestCase("?priorityClass=blocksUse")]
    [TestCase("?receivedOn.from=-90d&score.from=10")]
    [TestCase("?nextRenewal.from=today&nextRenewal.to=60d&sort=nextRenewal")]
    [TestCase("?sort=-updatedAt")]
    [TestCase("?sort=-receivedOn")]
    [TestCase("?sort=-votes")]
    [TestCase("?sort=-askingRevenue")]
    [TestCase("?sort=-id")]
    [TestCase("?status=accepted&region=East&sort=-receivedOn")]
    [TestCase("?status=accepted&sort=-votes")]
    [TestCase("?status=later&region=East&sort=-askingRevenue")]
    [TestCase("?status=new&sort=nextRenewal")]
    [TestCase("?module=3&sort=-updatedAt")]
    [TestCase("?owner=me&sort=-receivedOn")]
    public void The_order_comes_from_an_index(string query)
    {
        using var product = new Product();
        _ = product.Services;
        using var connection = new SqliteConnection(product.ConnectionString);
        connection.Open();
        var sql = ListSql.Of(RequirementList.Definition, ListRequest.Parse(query), new SqliteDialect(), new Caller(), TimeProvider.System);
        using var command = connection.CreateCommand();
        command.CommandText = "EXPLAIN QUERY PLAN " + sql.Page(null, 51);
        foreach (var name in sql.Parameters.ParameterNames) command.Parameters.AddWithValue("@" + name, sql.Parameters.Get<object>(name) switch { DateOnly date => date.ToString("yyyy-MM-dd"), var value => value });
        var plan = new List<string>();
        using var reader = command.ExecuteReader();
        while (reader.Read()) plan.Add(reader.GetString(3));
        Assert.That(plan, Has.None.Contains("TEMP B-TREE"), string.Join(Environment.NewLine, plan));
        Assert.That(plan[0], Does.Contain("INDEX").Or.Contain("PRIMARY KEY").Or.EqualTo("SCAN r"), string.Join(Environment.NewLine, plan));
    }
}
