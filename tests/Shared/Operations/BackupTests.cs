using System.Globalization;
using Microsoft.Data.Sqlite;
using ProductOps.Api.Shared.Operations;
using ProductOps.Tests.Support;

namespace ProductOps.Tests.Shared.Operations;

public sealed class BackupTests
{
    [Test]
    public async Task A_backup_made_while_the_product_writes_is_whole_and_starts()
    {
        using var product = new Product();
        var ops = await product.As("ops");
        using var stop = new CancellationTokenSource();
        var writing = Task.Run(async () =>
        {
            for (var i = 0; !stop.IsCancellationRequested; i++) await ops.Post("comments", new { kind = "user", recordId = 1, text = $"No. {i}" });
        });
        var file = NewFile();
        var copied = Backup.Copy(product.ConnectionString, file);
        await stop.CancelAsync();
        await writing;
        Assert.That(copied.Rows, Is.Positive);
        // Every comment in the copy has its audit row: nothing is half there.
        Assert.That(Text(file, "SELECT COUNT(*) FROM platform_comment"), Is.EqualTo(Text(file, "SELECT COUNT(*) FROM platform_audit WHERE kind = 'comment'")));
        Assert.That(Text(file, "PRAGMA integrity_check"), Is.EqualTo("ok"));
    }

    [Test]
    public async Task A_restored_backup_holds_the_same_rows_to_the_last_byte()
    {
        using var product = new Product();
        var ops = await product.As("ops");
        for (var i = 0; i < 5; i++) await ops.Post("comments", new { kind = "user", recordId = 1, text = $"第 {i} 条" });
        await ops.Upload("files", "text"u8.ToArray(), "a.txt");
        var file = NewFile();
        Backup.Copy(product.ConnectionString, file);
        var source = new SqliteConnectionStringBuilder(product.ConnectionString).DataSource;
        var tables = Text(source, "SELECT GROUP_CONCAT(name) FROM (SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '%job%' AND name NOT LIKE '%setting%' ORDER BY name)").Split(',');
        Assert.That(tables, Does.Contain("platform_comment").And.Contain("platform_file_part"));
        foreach (var table in tables)
            Assert.That(Sum(file, table), Is.EqualTo(Sum(source, table)), table);
    }

    [Test]
    public void A_file_that_is_there_is_never_overwritten()
    {
        using var product = new Product();
        _ = product.Services;
        var file = NewFile();
        File.WriteAllText(file, "precious");
        Assert.That(() => Backup.Copy(product.ConnectionString, file), Throws.TypeOf<IOException>());
        Assert.That(File.ReadAllText(file), Is.EqualTo("precious"));
    }

    private static string NewFile() => Path.Combine(Product.Folder, Guid.NewGuid().ToString("n") + ".backup.db");

    private static string Text(string file, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToString(command.ExecuteScalar(), CultureInfo.InvariantCulture)!;
    }

    // Rows and a checksum over every value of every row.
    private static string Sum(string file, string table)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT * FROM \"{table}\"";
        using var reader = command.ExecuteReader();
        using var hash = System.Security.Cryptography.IncrementalHash.CreateHash(System.Security.Cryptography.HashAlgorithmName.SHA256);
        var rows = 0;
        for (; reader.Read(); rows++)
            for (var i = 0; i < reader.FieldCount; i++)
                hash.AppendData(reader.GetValue(i) is byte[] bytes ? bytes : System.Text.Encoding.UTF8.GetBytes(Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture) + "\n"));
        return $"{rows} {Convert.ToHexString(hash.GetHashAndReset())}";
    }
}
