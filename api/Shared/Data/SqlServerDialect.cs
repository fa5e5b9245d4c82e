using System.Data.Common;
using System.Text.RegularExpressions;
using Microsoft.Data.SqlClient;

namespace ProductOps.Api.Shared.Data;

/// <summary>SQL Server and Azure SQL, from 2016 on (OPENJSON).</summary>
public sealed partial class SqlServerDialect : Dialect
{
    /// <inheritdoc/>
    public override Engine Engine => Engine.SqlServer;

    /// <inheritdoc/>
    public override string LastId => "; SELECT CAST(SCOPE_IDENTITY() AS BIGINT)";

    /// <inheritdoc/>
    public override string WithOwnId(string table, string insert) => $"SET IDENTITY_INSERT {table} ON; {insert}; SET IDENTITY_INSERT {table} OFF";

    /// <inheritdoc/>
    public override string LockRow => " WITH (UPDLOCK, ROWLOCK)";

    /// <inheritdoc/>
    public override string Take(string parameter) => $" OFFSET 0 ROWS FETCH NEXT @{parameter} ROWS ONLY";

    /// <inheritdoc/>
    public override string Take(int rows) => FormattableString.Invariant($" OFFSET 0 ROWS FETCH NEXT {rows} ROWS ONLY");

    /// <inheritdoc/>
    public override string Concat(string left, string right) => $"CONCAT({left}, {right})";

    /// <inheritdoc/>
    public override string Contains(string text, string parameter) => $"CHARINDEX(@{parameter} COLLATE Latin1_General_BIN2, {text}) > 0";

    /// <inheritdoc/>
    public override string NumbersIn(string parameter) => $"(SELECT CAST(value AS BIGINT) AS value FROM OPENJSON(@{parameter}))";

    /// <inheritdoc/>
    public override string TextsIn(string parameter) => $"(SELECT CAST(value AS NVARCHAR(4000)) AS value FROM OPENJSON(@{parameter}))";

    /// <inheritdoc/>
    public override string DayOf(string instant) => $"CAST({instant} AS DATE)";

    /// <inheritdoc/>
    public override string DaysBetween(string date, string instant) => $"DATEDIFF(DAY, {date}, {instant})";

    /// <inheritdoc/>
    public override bool IsDuplicateKey(DbException failure) => failure is SqlException { Number: 2601 or 2627 };

    /// <inheritdoc/>
    public override bool IsMissingReference(DbException failure) => failure is SqlException { Number: 547 };

    /// <inheritdoc/>
    protected override string Translate(string line) => Key().Replace(line, "NVARCHAR($1) COLLATE Latin1_General_BIN2")
        .Replace("{identity}", "BIGINT IDENTITY(1,1) PRIMARY KEY", StringComparison.Ordinal)
        .Replace("{text}", "NVARCHAR(MAX)", StringComparison.Ordinal)
        .Replace("{blob}", "VARBINARY(MAX)", StringComparison.Ordinal);

    [GeneratedRegex(@"\{key:(\d+)\}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Key();
}
