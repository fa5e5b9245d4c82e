using ProductOps.Api.Platform.Imports.Reading;

namespace ProductOps.Tests.Platform.Imports.Reading;

public sealed class SourceRecogniserTests
{
    [TestCase("userVoice", "suggestion.title,suggestion.id,suggestion.body,suggestion.status.name")]
    [TestCase("userVoice", "external_user.external_id,external_user.email_address,account.external_id")]
    [TestCase("fider", "number,title,description,created_at,created_by,votes_count,comments_count,status,responded_by,responded_at,response,original_number,original_title,tags")]
    [TestCase("quackback", "id,title,body,author_email,author_name,board,status,moderation,tags,vote_count,created_at")]
    [TestCase("quackback", "post_id,voter_email,created_at")]
    [TestCase("productboard", "pb_id,ext_id,type,title,content,display_url,user_email,company_domain,owner_email")]
    [TestCase("canny", "title,details,status,score,category,tags,author,owner,eta,created,url")]
    [TestCase("jira", "Parent id,Summary,Issue key,Issue Type,Status Category")]
    [TestCase("linear", "ID,Team,Title,Description,Status,Estimate,Priority,Project")]
    [TestCase("redmine", "#,Project,Tracker,Status,Priority,Subject,Author,Assignee")]
    [TestCase("table", "日期,客户,区域,需求描述,功能模块,优先级,跟进人,状态")]
    [TestCase("table", "number,created_at,state,labels,title,body")]
    public void A_program_is_told_by_its_columns_in_any_order(string source, string headers)
    {
        var names = headers.Split(',');
        Assert.That(SourceRecogniser.Recognise(names), Is.EqualTo(source));
        Assert.That(SourceRecogniser.Recognise(names.Reverse().Select(n => n.ToUpperInvariant())), Is.EqualTo(source));
    }

    [TestCase("客户\uFFFE名称", "客户名称")]
    [TestCase("\uD800Ｔｉｔｌｅ\uDC00", "title")]
    [TestCase("\uFDD0\uFFFF", "")]
    public void What_is_no_character_does_not_stop_a_comparison(string header, string expected) => Assert.That(HeaderVocabulary.Normalise(header), Is.EqualTo(expected));
}
