using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Slices;
using ProductOps.Tests.Support;
using ColumnType = ProductOps.Api.Shared.Lists.ColumnType;
using TSql150Parser = Microsoft.SqlServer.TransactSql.ScriptDom.TSql150Parser;

namespace ProductOps.Tests.House;

/// <summary>SQL is written once and runs on both engines: every text is prepared by SQLite and parsed as T-SQL here, so that the second engine cannot rot.</summary>
public sealed partial class SqlRules
{
    private static readonly Lazy<string> Database = new(() =>
    {
        var path = Path.Combine(Product.Folder, "house.db");
        new Migrator(new SqliteDialect(), $"Data Source={path}", NullLogger<Migrator>.Instance).Run(CancellationToken.None).GetAwaiter().GetResult();
        return path;
    });

    private static IEnumerable<TestCaseData> Statements => Source.SqlConstants
        .Select(constant => new TestCaseData(constant.Owner, constant.Sql).SetArgDisplayNames($"{constant.Owner.FullName}.{constant.Name}"));

    [TestCaseSource(nameof(Statements))]
    public void A_statement_is_valid_on_both_engines(Type owner, string sql)
    {
        // Text that is one engine's by nature stands in that engine's own class, and must satisfy that engine.
        if (!owner.FullName!.Contains(".Sqlite", StringComparison.Ordinal)) Assert.That(TSqlErrors(sql), Is.Empty, sql);
        if (!owner.FullName!.Contains(".SqlServer", StringComparison.Ordinal) && owner != typeof(Migrator)) Assert.That(() => Prepare(sql), Throws.Nothing, sql);
    }

    [Test]
    public void Every_migration_is_valid_T_SQL()
    {
        var dialect = new SqlServerDialect();
        foreach (var (name, text) in Migrator.Scripts)
            foreach (var batch in dialect.Batches(text))
                Assert.That(TSqlErrors(batch), Is.Empty, $"{name}: {batch}");
    }

    [Test]
    public void Every_list_is_valid_on_both_engines_with_every_filter_and_order()
    {
        using var product = new Product();
        _ = product.Services;
        foreach (var name in ListCatalog.Names)
        {
            var list = ListCatalog.Find(name)!.Value.List;
            foreach (var query in Queries(list))
            {
                var request = ListRequest.Parse(query);
                Assert.That(TSqlErrors(ListSql.Of(list, request, new SqlServerDialect(), new Caller(), TimeProvider.System).Page(null, 10)), Is.Empty, $"{name} {query}");
                var sql = ListSql.Of(list, request, new SqliteDialect(), new Caller(), TimeProvider.System);
                Assert.That(() => Prepare(sql.Page(null, 10)), Throws.Nothing, $"{name} {query}");
                Assert.That(() => Prepare(sql.Count()), Throws.Nothing, $"{name} {query}");
            }
        }
    }

    private static IEnumerable<string> Queries(ListDefinition list)
    {
        yield return "";
        if (list.TextKind is not null) yield return "?q=" + Uri.EscapeDataString("离线 sign in");
        foreach (var column in list.Columns)
        {
            if (column.Sortable) yield return $"?sort=-{column.Name}";
            if (!column.Filterable) continue;
            var value = column.Type switch
            {
                ColumnType.Text => "x",
                ColumnType.Choice => column.Choices[0],
                ColumnType.Flag => "true",
                ColumnType.Date => "2026-01-31",
                ColumnType.Instant => "2026-01-31T00:00:00Z",
                _ => "1",
            };
            yield return $"?{column.Name}={value}&{column.Name}={value}";
            if (column.Condition is null) yield return $"?{column.Name}.empty=true";
        }
    }

    private static List<string> TSqlErrors(string sql)
    {
        using var reader = new StringReader(sql);
        new TSql150Parser(initialQuotedIdentifiers: true).Parse(reader, out var errors);
        return [.. errors.Select(error => $"line {error.Line}: {error.Message}")];
    }

    private static void Prepare(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Database.Value};Mode=ReadOnly");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "EXPLAIN " + sql;
        foreach (Match match in Parameter().Matches(sql))
            if (!command.Parameters.Contains(match.Value)) command.Parameters.AddWithValue(match.Value, 1);
        using var reader = command.ExecuteReader();
    }

    [GeneratedRegex(@"@\w+")]
    private static partial Regex Parameter();
}
