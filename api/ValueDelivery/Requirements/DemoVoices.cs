namespace ProductOps.Api.ValueDelivery.Requirements;

/// <summary>Who asks in the demo workspace, and in which words.</summary>
internal sealed class DemoVoices(IReadOnlyList<DemoRequirements.Row> customers, Random random)
{
    private static readonly string[] Leading = ["示例设备有限公司", "样例电梯服务", "虚构暖通工程", "范例水处理"];
    private static readonly string[] Contacts = ["服务经理 郑工", "调度主管 钱女士", "仓库 孙师傅", "财务 吴经理", "信息部 李工", "运维组长 冯工", "总经理助理 褚女士", "现场工程师 卫师傅"];
    private static readonly string[] ContactsAbroad = ["Service manager, Ms Doe", "Dispatcher, Mr Roe", "Branch lead, Ms Poe", "Accounts, Mr Moe"];
    private static readonly VoiceChannel[] Channels = [VoiceChannel.Visit, VoiceChannel.Phone, VoiceChannel.Ticket, VoiceChannel.Meeting, VoiceChannel.Form];

    private static readonly string[] Frames =
    [
        "“{0}”这件事我们年初就提过，一直在等。", "上周又碰上了，还是{0}的问题，希望这次能排上。", "同行已经做到了，我们也需要{0}。", "不解决的话，下半年续约时领导一定会问到{0}。", "现在全靠人盯着，{0}做出来能省一个人。",
        "我们愿意先试用：{0}。", "一线师傅反馈最多的就是{0}。", "去年评审时写过{0}，今年还在清单上。", "客户投诉里有三成和它有关：{0}。", "先做个简单版也行，{0}对我们很要紧。", "{0}，有没有临时的办法？我们可以配合测试。",
    ];

    private static readonly string[] FramesAbroad =
    [
        "We have asked for this since spring: {0}.", "Our crews bring it up every week: {0}.", "A simple version would do: {0}.", "We would try it first: {0}.", "It will come up when we renew: {0}.",
    ];

    /// <summary>The voices behind one plan; the first one came with it.</summary>
    public List<VoiceDraft> Of(DemoPlan plan, DateOnly received, DateOnly today, long author)
    {
        var asking = Asking(plan);
        var voices = new List<VoiceDraft>(asking.Count);
        for (var i = 0; i < asking.Count; i++)
        {
            var said = i == 0 ? received : received.AddDays(random.Next(Math.Max(1, Math.Min(60, today.DayNumber - received.DayNumber))));
            voices.Add(new VoiceDraft
            {
                CustomerId = asking[i].Id, Contact = Any(plan.IsChinese ? Contacts : ContactsAbroad), Channel = plan is { Variant: 0 } && i == 0 ? VoiceChannel.Visit : Channels[random.Next(Channels.Length)], SaidOn = said,
                Words = WordsOf(plan, i), AuthorId = author,
            });
        }

        return voices;
    }

    // The problem's own words go to its first titles; then everybody says it in a way of their own.
    private string WordsOf(DemoPlan plan, int place)
    {
        var own = plan.Problem.Words;
        if (place == 0 && plan.Variant < own.Count) return own[plan.Variant];
        if (plan.Variant == 0 && place < own.Count) return own[place];
        return string.Format(System.Globalization.CultureInfo.InvariantCulture, Any(plan.IsChinese ? Frames : FramesAbroad), plan.IsChinese ? plan.Title : char.ToLowerInvariant(plan.Title[0]) + plan.Title[1..]);
    }

    private List<DemoRequirements.Row> Asking(DemoPlan plan)
    {
        var possible = customers.Where(row => (row.Region == "海外") != plan.IsChinese).ToList();
        if (plan.Customers >= 6) return [.. Leading.Select(name => possible.Single(row => row.Name == name)), .. possible.Where(row => !Leading.Contains(row.Name, StringComparer.Ordinal)).OrderBy(_ => random.Next()).Take(plan.Customers - Leading.Length)];
        // Key customers speak up more often.
        return [.. possible.OrderBy(row => random.NextDouble() * (row.Tier switch { "key" => 1, "standard" => 1.6, _ => 2.6 })).Take(plan.Customers)];
    }

    private string Any(string[] of) => of[random.Next(of.Length)];
}
