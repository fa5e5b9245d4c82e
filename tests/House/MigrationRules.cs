using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using ProductOps.Api.Shared.Configuration;
using ProductOps.Api.Shared.Data;
using ProductOps.Tests.Support;

namespace ProductOps.Tests.House;

/// <summary>Migrations: numbered without gaps, one owner for each table, journalled, and safe to start twice.</summary>
public sealed partial class MigrationRules
{
    [Test]
    public void Scripts_are_numbered_without_gaps_and_named_after_their_module()
    {
        var names = Migrator.Scripts.Select(script => script.Name).ToList();
        Assert.That(names, Is.Not.Empty);
        for (var i = 0; i < names.Count; i++)
            Assert.That(names[i], Does.Match($"^{(i + 1).ToString("0000", CultureInfo.InvariantCulture)}_(platform|refinement|delivery|realization|quantification)_[a-z_]+$"));
    }

    [Test]
    public void Every_table_and_view_belongs_to_the_module_of_its_script()
    {
        foreach (var (name, text) in Migrator.Scripts)
            foreach (Match match in Created().Matches(text))
                Assert.That(match.Groups["name"].Value, Does.StartWith(name.Split('_')[1] + "_"), name);
    }

    [Test]
    public async Task The_journal_holds_every_script_and_a_second_start_changes_nothing()
    {
        var (migrator, connectionString) = Fresh();
        Assert.That(await migrator.Run(CancellationToken.None), Is.EqualTo(Migrator.Scripts.Count));
        Assert.That(await migrator.Run(CancellationToken.None), Is.Zero);
        Assert.That(Scalar(connectionString, "SELECT COUNT(*) FROM platform_migration"), Is.EqualTo(Migrator.Scripts.Count));
    }

    [Test]
    public async Task Instances_that_start_together_migrate_once()
    {
        var (_, connectionString) = Fresh();
        var runs = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
            new Migrator(new SqliteDialect(), connectionString, NullLogger<Migrator>.Instance).Run(CancellationToken.None))));
        Assert.That(runs.Sum(), Is.EqualTo(Migrator.Scripts.Count));
    }

    [Test]
    public async Task A_script_that_was_edited_after_it_ran_stops_the_start_and_says_so()
    {
        var (migrator, connectionString) = Fresh();
        await migrator.Run(CancellationToken.None);
        Scalar(connectionString, "UPDATE platform_migration SET checksum = 'other' WHERE name = '0001_platform_foundation'");
        Assert.That(async () => await migrator.Run(CancellationToken.None), Throws.TypeOf<CannotStart>().With.Message.Contains("0001_platform_foundation"));
    }

    [Test]
    public async Task A_database_of_a_newer_version_is_not_touched()
    {
        var (migrator, connectionString) = Fresh();
        await migrator.Run(CancellationToken.None);
        Scalar(connectionString, "INSERT INTO platform_migration (name, checksum, applied_at) VALUES ('9999_platform_future', 'x', '2027-01-01')");
        Assert.That(async () => await migrator.Run(CancellationToken.None), Throws.TypeOf<CannotStart>().With.Message.Contains("newer version"));
    }

    private static (Migrator Migrator, string ConnectionString) Fresh()
    {
        var connectionString = $"Data Source={Path.Combine(Product.Folder, Guid.NewGuid().ToString("n") + ".db")}";
        return (new Migrator(new SqliteDialect(), connectionString, NullLogger<Migrator>.Instance), connectionString);
    }

    private static long Scalar(string connectionString, string sql)
    {
        using var connection = new SqliteConnection(connectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToInt64(command.ExecuteScalar() ?? 0, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"CREATE (VIRTUAL TABLE|TABLE|VIEW) (?<name>\w+)")]
    private static partial Regex Created();
}
