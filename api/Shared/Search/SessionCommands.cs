using System.Data;
using System.Data.Common;
using ProductOps.Api.Shared.Data;

namespace ProductOps.Api.Shared.Search;

/// <summary>Plain commands on a session, for the inner loops of the index.</summary>
internal static class SessionCommands
{
    /// <summary>A command inside the session's transaction.</summary>
    public static DbCommand Command(this DbSession session, string sql)
    {
        var command = session.Connection.CreateCommand();
        command.CommandText = sql;
        command.Transaction = session.Transaction;
        return command;
    }

    /// <summary>Sets a parameter, adding it the first time.</summary>
    public static void Set(this DbCommand command, string name, object value)
    {
        if (command.Parameters.Contains("@" + name))
        {
            command.Parameters["@" + name].Value = value;
            return;
        }

        var parameter = command.CreateParameter();
        parameter.ParameterName = "@" + name;
        if (value is string) parameter.DbType = DbType.String;
        parameter.Value = value;
        command.Parameters.Add(parameter);
    }
}
