using System.Data.Common;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;

namespace ProductOps.Api.Shared.Data;

/// <summary>SQLite, the embedded engine.</summary>
public sealed partial class SqliteDialect : Dialect
{
    private const int Constraint = 19;
    private const int ConstraintForeignKey = 787;
    private const int ConstraintPrimaryKey = 1555;
    private const int ConstraintUnique = 2067;

    /// <inheritdoc/>
    public override Engine Engine => Engine.Sqlite;

    /// <inheritdoc/>
    public override string LastId => "; SELECT last_insert_rowid()";

    /// <inheritdoc/>
    public override string LockRow => "";

    /// <inheritdoc/>
    public override string Take(string parameter) => $" LIMIT @{parameter}";

    /// <inheritdoc/>
    public override string Take(int rows) => FormattableString.Invariant($" LIMIT {rows}");

    /// <inheritdoc/>
    public override string Concat(string left, string right) => $"({left} || {right})";

    /// <inheritdoc/>
    public override string Contains(string text, string parameter) => $"instr({text}, @{parameter}) > 0";

    /// <inheritdoc/>
    public override string NumbersIn(string parameter) => $"(SELECT value FROM json_each(@{parameter}))";

    /// <inheritdoc/>
    public override string TextsIn(string parameter) => $"(SELECT value FROM json_each(@{parameter}))";

    /// <inheritdoc/>
    public override string DayOf(string instant) => $"SUBSTR({instant}, 1, 10)";

    /// <inheritdoc/>
    public override string DaysBetween(string date, string instant) => $"CAST(JULIANDAY(SUBSTR({instant}, 1, 10)) - JULIANDAY({date}) AS INTEGER)";

    /// <inheritdoc/>
    public override bool IsDuplicateKey(DbException failure) =>
        failure is SqliteException { SqliteErrorCode: Constraint, SqliteExtendedErrorCode: ConstraintUnique or ConstraintPrimaryKey };

    /// <inheritdoc/>
    public override bool IsMissingReference(DbException failure) =>
        failure is SqliteException { SqliteErrorCode: Constraint, SqliteExtendedErrorCode: ConstraintForeignKey };

    /// <inheritdoc/>
    protected override string Translate(string line) => Key().Replace(line, "TEXT")
        .Replace("{identity}", "INTEGER PRIMARY KEY AUTOINCREMENT", StringComparison.Ordinal)
        .Replace("{text}", "TEXT", StringComparison.Ordinal)
        .Replace("{blob}", "BLOB", StringComparison.Ordinal);

    [GeneratedRegex(@"\{key:\d+\}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Key();
}
