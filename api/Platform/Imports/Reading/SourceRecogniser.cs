namespace ProductOps.Api.Platform.Imports.Reading;

/// <summary>Tells which program wrote an export by the names of its columns, whatever their order.</summary>
public static class SourceRecogniser
{
    public const string Table = "table";

    /// <summary>A list that was exported here.</summary>
    public const string Own = "productOps";

    // Each program is told by columns that it alone writes together; the first that fits is taken, so the more particular ones stand first.
    private static readonly (string Source, string[][] Signatures)[] Sources =
    [
        (Own, [["why1", "why2", "why3"], ["为什么1", "为什么2", "为什么3"]]),
        ("jira", [["issuekey", "summary"], ["issueid", "issuetype", "summary"], ["issuekey", "issuetype"]]),
        ("codeArts", [["parentsubject", "parentworkitemid"], ["doneratio", "handler", "domain"]]),
        ("ticktick", [["foldername", "listname", "title"], ["listname", "taskid", "ischecklist"]]),
        ("plane", [["cyclename", "modulename", "state"], ["modulestartdate", "cyclestartdate"]]),
        ("linear", [["id", "team", "title", "estimate"], ["title", "cyclename", "cyclestart", "assignee"], ["cyclenumber", "roadmaps"], ["id", "team", "title", "priority", "creator"]]),
        ("userVoice", [["suggestionid", "suggestiontitle"], ["suggestiontitle", "suggestionbody"], ["externaluseremailaddress", "externaluserexternalid"], ["accountexternalid", "externaluserexternalid"]]),
        ("fider", [["number", "title", "votescount", "commentscount"], ["originalnumber", "originaltitle", "respondedby"]]),
        ("productboard", [["pbid", "title"], ["displayurl", "useremail", "companydomain"], ["sourceorigin", "sourcerecordid"]]),
        ("quackback", [["authoremail", "board", "votecount"], ["moderation", "board", "title"], ["postid", "voteremail"]]),
        ("trello", [["cardid", "cardname"], ["cardname", "listname"], ["cardname", "cardurl"], ["name", "description", "labels", "list"]]),
        ("redmine", [["tracker", "subject"], ["subject", "startdate", "duedate", "parent"], ["subject", "estimatedhours"], ["issueid", "spentonhours"]]),
        ("canny", [["title", "details", "status", "score"], ["title", "details", "board"], ["title", "details", "status", "category"], ["posttitle", "postdetails"]]),
    ];

    /// <summary>Names that appear in a signature help to find the header row.</summary>
    public static IEnumerable<string> Headers => Sources.SelectMany(s => s.Signatures).SelectMany(s => s);

    public static string Recognise(IEnumerable<string> headers, bool isTrelloBoard = false)
    {
        if (isTrelloBoard)
            return "trello";
        var names = headers.Select(HeaderVocabulary.Normalise).ToHashSet(StringComparer.Ordinal);
        foreach (var (source, signatures) in Sources)
            if (Array.Exists(signatures, s => Array.TrueForAll(s, names.Contains)))
                return source;
        return Table;
    }
}
