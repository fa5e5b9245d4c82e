using System.Data.Common;

namespace ProductOps.Api.Shared.Data;

/// <summary>
/// Everything in which the two engines differ. SQL is written once, in the subset both understand; a difference that cannot be
/// avoided becomes a member here and nowhere else.
/// </summary>
public abstract class Dialect
{
    /// <summary>The engine this dialect speaks for.</summary>
    public abstract Engine Engine { get; }

    /// <summary>Text to append to an INSERT so that the statement answers the new identity.</summary>
    public abstract string LastId { get; }

    /// <summary>The INSERT of a row that brings the identity it once had.</summary>
    public virtual string WithOwnId(string table, string insert) => insert;

    /// <summary>Text to append after ORDER BY so that at most <c>@{parameter}</c> rows come back.</summary>
    public abstract string Take(string parameter);

    /// <summary>Text to append after ORDER BY so that at most <paramref name="rows"/> rows come back.</summary>
    public abstract string Take(int rows);

    /// <summary>Hint after a table's name in a SELECT that must lock the row until the transaction ends.</summary>
    public abstract string LockRow { get; }

    /// <summary>Two texts joined.</summary>
    public abstract string Concat(string left, string right);

    /// <summary>Condition: the text holds what is in <c>@{parameter}</c>, letter by letter.</summary>
    public abstract string Contains(string text, string parameter);

    /// <summary>The members of a JSON array of numbers in <c>@{parameter}</c>, as a subquery of one column <c>value</c>.</summary>
    public abstract string NumbersIn(string parameter);

    /// <summary>The members of a JSON array of texts in <c>@{parameter}</c>, as a subquery of one column <c>value</c>.</summary>
    public abstract string TextsIn(string parameter);

    /// <summary>
    /// The statement with <c>(@{parameter})</c>, as in <c>WHERE id IN (@Ids)</c>, standing for all members of a JSON array of
    /// numbers: the text in the source stays one that both engines understand.
    /// </summary>
    public string WithNumbers(string sql, string parameter) => sql.Replace($"(@{parameter})", NumbersIn(parameter), StringComparison.Ordinal);

    /// <summary>The same for a JSON array of texts.</summary>
    public string WithTexts(string sql, string parameter) => sql.Replace($"(@{parameter})", TextsIn(parameter), StringComparison.Ordinal);

    /// <summary>The day of UTC that an instant falls on.</summary>
    public abstract string DayOf(string instant);

    /// <summary>Whole days from a date to the day of an instant.</summary>
    public abstract string DaysBetween(string date, string instant);

    /// <summary>True when the failure says that a unique key is taken.</summary>
    public abstract bool IsDuplicateKey(DbException failure);

    /// <summary>True when the failure says that a row refers to another one that is not there.</summary>
    public abstract bool IsMissingReference(DbException failure);

    /// <summary>Replaces the tokens of a migration script and splits it into the batches to run, leaving out the other engine's sections.</summary>
    public IReadOnlyList<string> Batches(string script)
    {
        var batches = new List<string>();
        var current = new System.Text.StringBuilder();
        var mine = true;
        foreach (var line in script.Split('\n'))
        {
            var text = line.TrimEnd();
            switch (text)
            {
                case "--@both": mine = true; continue;
                case "--@sqlite": mine = Engine == Engine.Sqlite; continue;
                case "--@sqlserver": mine = Engine == Engine.SqlServer; continue;
                case "GO": Flush(); continue;
                default:
                    if (mine) current.Append(Translate(text)).Append('\n');
                    continue;
            }
        }

        Flush();
        return batches;

        void Flush()
        {
            var batch = current.ToString().Trim();
            current.Clear();
            if (batch.Length > 0) batches.Add(batch);
        }
    }

    /// <summary>One line of a migration script with <c>{identity}</c>, <c>{text}</c>, <c>{key:n}</c> and <c>{blob}</c> replaced.</summary>
    protected abstract string Translate(string line);
}
