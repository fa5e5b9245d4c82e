using System.IO.Compression;
using System.Net;
using ProductOps.Api.Shared.Data;
using ProductOps.Tests.Support;

namespace ProductOps.Tests.ValueRealization.Surveys;

/// <summary>Surveys: written, opened, answered by links without sign-in, counted.</summary>
[ProductTests]
public sealed class SurveyTests(Engine engine) : ProductFixture(engine)
{
    private const string Path = "value-realization/surveys";
    private static readonly object[] Questions =
    [
        new { key = "often", text = "How often?", kind = "single", choices = new[] { "Daily", "Hardly" }, isRequired = true }, new { key = "what", text = "What of it?", kind = "multiple", choices = new[] { "Dispatch", "Stock" } },
        new { key = "likely", text = "Would you recommend it?", kind = "recommend" }, new { key = "words", text = "Anything else?", kind = "text" },
    ];

    [Test]
    public async Task A_named_person_answers_once_by_their_own_link_and_the_results_count_it()
    {
        var cs = await Product.As("cs");
        var (survey, contact, customer) = (await Survey(cs), await Contact(cs, "Asked once"), 0L);
        var made = (await cs.Post($"{Path}/{survey}/links", new { contactIds = new[] { contact } })).Expect(HttpStatusCode.OK).Json!["items"]![0]!;
        var form = "value-realization/survey-forms/" + made["path"]!.GetValue<string>()["/p/".Length..];
        Assert.That(made["path"]!.GetValue<string>()["/p/".Length..], Has.Length.EqualTo(22), "128 bits");
        var stranger = Product.Anonymous();
        (await stranger.Get(form)).Expect(HttpStatusCode.NotFound);
        (await cs.Put($"{Path}/{survey}/state", new { state = "open" })).Expect(HttpStatusCode.OK);
        var shown = (await stranger.Get(form)).Expect(HttpStatusCode.OK);
        Assert.That((shown.Headers["X-Robots-Tag"], shown.Json!["asksEmail"]!.GetValue<bool>(), shown.Json["questions"]!.AsArray().Count), Is.EqualTo(("noindex, nofollow", false, 4)));
        Assert.That(shown.Text, Does.Not.Contain("Asked once"), "nothing else is reached by the link");
        var refused = (await stranger.Post(form + "/responses", new { answers = new { what = new[] { "Nothing" }, likely = 11, other = 1 } })).Expect(HttpStatusCode.UnprocessableEntity);
        Assert.That(refused.Pointers, Is.EquivalentTo(new[] { "/answers/often", "/answers/what", "/answers/likely", "/answers/other" }));
        (await stranger.Post(form + "/responses", new { answers = new { often = "Daily", what = new[] { "Dispatch", "Stock" }, likely = 9, words = "签收太慢" } })).Expect(HttpStatusCode.OK);
        Assert.That((await stranger.Post(form + "/responses", new { answers = new { often = "Hardly" } })).Expect(HttpStatusCode.Conflict).Code, Is.EqualTo("surveyAnsweredAlready"));
        Assert.That((await stranger.Get(form)).Json!["isAnswered"]!.GetValue<bool>(), Is.True);

        var results = (await cs.Get($"{Path}/{survey}/results")).Expect(HttpStatusCode.OK).Json!;
        Assert.That((results["responses"]!.GetValue<int>(), results["customers"]!.GetValue<int>(), results["questions"]![2]!["netRecommendation"]!.GetValue<decimal>()), Is.EqualTo((1, 1, 100m)));
        Assert.That(results["questions"]![1]!["choices"]!.AsArray().Select(choice => choice!["count"]!.GetValue<int>()), Is.EqualTo(new[] { 1, 1 }));
        Assert.That(results["questions"]![3]!["texts"]![0]!["words"]!.GetValue<string>(), Is.EqualTo("签收太慢"));
        var row = (await cs.Get($"value-realization/survey-responses?survey={survey}")).Expect(HttpStatusCode.OK).Json!["items"]![0]!;
        Assert.That((row["contactName"]!.GetValue<string>(), row["answers"]!["often"]!.GetValue<string>()), Is.EqualTo(("Asked once", "Daily")));
        customer = row["customerId"]!.GetValue<long>();
        Assert.That((await cs.Get($"value-realization/customers/{customer}/thread")).Json!["items"]!.AsArray().Select(each => each!["name"]!.GetValue<string>()), Does.Contain("surveyAnswer"));
        Assert.That((await cs.Patch($"{Path}/{survey}", new { questions = Questions.Take(1) })).Code, Is.EqualTo("surveyAnswered"));
    }

    [Test]
    public async Task An_open_link_asks_for_an_address_keeps_its_fingerprint_only_and_ends_when_revoked()
    {
        var ops = await Product.As("ops");
        var survey = await Survey(ops);
        (await ops.Put($"{Path}/{survey}/state", new { state = "open" })).Expect(HttpStatusCode.OK);
        var made = (await ops.Post($"{Path}/{survey}/links", new { label = "Poster" })).Expect(HttpStatusCode.OK).Json!["items"]![0]!;
        var form = "value-realization/survey-forms/" + made["path"]!.GetValue<string>()["/p/".Length..];
        var stranger = Product.Anonymous();
        Assert.That((await stranger.Post(form + "/responses", new { answers = new { often = "Daily" } })).Expect(HttpStatusCode.UnprocessableEntity).Pointers, Is.EqualTo(new[] { "/email" }));
        (await stranger.Post(form + "/responses", new { answers = new { often = "Daily" }, email = "Someone@poster.example" })).Expect(HttpStatusCode.OK);
        Assert.That((await stranger.Post(form + "/responses", new { answers = new { often = "Daily" }, email = "someone@poster.example" })).Code, Is.EqualTo("surveyAnsweredAlready"));
        (await stranger.Post(form + "/responses", new { answers = new { often = "Daily" }, email = "another@poster.example" })).Expect(HttpStatusCode.OK);
        Assert.That((await ops.Get($"value-realization/survey-responses?survey={survey}")).Text, Does.Not.Contain("poster.example"));
        Assert.That((await ops.Get($"value-realization/survey-links?survey={survey}")).Json!["items"]![0]!["responses"]!.GetValue<int>(), Is.EqualTo(2));
        (await ops.Delete($"value-realization/survey-links/{made["id"]}")).Expect(HttpStatusCode.NoContent);
        (await stranger.Get(form)).Expect(HttpStatusCode.NotFound);
        (await stranger.Get("value-realization/survey-forms/nonsense")).Expect(HttpStatusCode.NotFound);
    }

    [Test]
    public async Task A_link_ends_with_its_day_and_nobody_is_asked_who_does_not_want_to_be()
    {
        using var product = new Product();
        var cs = await product.As("cs");
        var survey = await Survey(cs);
        (await cs.Put($"{Path}/{survey}/state", new { state = "open" })).Expect(HttpStatusCode.OK);
        var no = await Contact(cs, "Said no", "withdrawn");
        Assert.That((await cs.Post($"{Path}/{survey}/links", new { contactIds = new[] { no } })).Expect(HttpStatusCode.UnprocessableEntity).Pointers, Is.EqualTo(new[] { "/contactIds/0" }));
        Assert.That((await cs.Post($"{Path}/{survey}/links", new { expiresOn = "2020-01-01" })).Expect(HttpStatusCode.UnprocessableEntity).Pointers, Is.EqualTo(new[] { "/expiresOn" }));
        var made = (await cs.Post($"{Path}/{survey}/links", new { })).Expect(HttpStatusCode.OK).Json!["items"]![0]!;
        var form = "value-realization/survey-forms/" + made["path"]!.GetValue<string>()["/p/".Length..];
        (await product.Anonymous().Get(form)).Expect(HttpStatusCode.OK);
        product.Clock.Forward(TimeSpan.FromDays(91));
        (await product.Anonymous().Get(form)).Expect(HttpStatusCode.NotFound);
    }

    [Test]
    public async Task A_survey_without_questions_is_not_opened_and_odd_questions_are_refused()
    {
        var cs = await Product.As("cs");
        var empty = (await cs.Post(Path, new { title = "Empty" })).Expect(HttpStatusCode.Created).Json!["id"];
        Assert.That((await cs.Put($"{Path}/{empty}/state", new { state = "open" })).Expect(HttpStatusCode.UnprocessableEntity).Code, Is.EqualTo("surveyEmpty"));
        Assert.That((await cs.Post(Path, new { title = "Odd", questions = new[] { new { key = "a", text = "A", kind = "single", choices = new[] { "One" } } } })).Expect(HttpStatusCode.UnprocessableEntity).Pointers, Is.EqualTo(new[] { "/questions" }));
        Assert.That((await (await Product.As("sales")).Post(Path, new { title = "No" })).Expect(HttpStatusCode.Forbidden).Json!["rule"]!.GetValue<string>(), Is.EqualTo("keepSurveys"));
    }

    [Test]
    public async Task An_answer_in_words_goes_to_the_pool_in_one_step_and_comes_back_whole()
    {
        var cs = await Product.As("cs");
        var (survey, contact) = (await Survey(cs), await Contact(cs, "Heard by form"));
        (await cs.Put($"{Path}/{survey}/state", new { state = "open" })).Expect(HttpStatusCode.OK);
        var form = "value-realization/survey-forms/" + (await cs.Post($"{Path}/{survey}/links", new { contactIds = new[] { contact } })).Json!["items"]![0]!["path"]!.GetValue<string>()["/p/".Length..];
        (await Product.Anonymous().Post(form + "/responses", new { answers = new { often = "Daily", words = "Signing takes three minutes" } })).Expect(HttpStatusCode.OK);
        var response = (await Words())["responseId"]!.GetValue<long>();
        var at = $"value-realization/survey-responses/{response}/answers/";
        Assert.That((await cs.Post(at + "often/voice", new { title = "No words" })).Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await cs.Post(at + "words/voice", new { })).Expect(HttpStatusCode.UnprocessableEntity).Pointers, Is.EqualTo(new[] { "/requirementId" }));

        var sent = await cs.Post(at + "words/voice", new { title = "Sign in one step" });
        var made = sent.Expect(HttpStatusCode.OK).Json!["requirementId"]!.GetValue<long>();
        var voice = (await cs.Get($"value-delivery/requirements/{made}/voices")).Json!["items"]![0]!;
        Assert.That((voice["words"]!.GetValue<string>(), voice["channel"]!.GetValue<string>(), voice["contact"]!.GetValue<string>()), Is.EqualTo(("Signing takes three minutes", "form", "Heard by form")));
        Assert.That((await Words())["requirementName"]!.GetValue<string>(), Is.EqualTo("Sign in one step"));
        Assert.That((await cs.Post(at + "words/voice", new { requirementId = made })).Code, Is.EqualTo("answerInPool"));

        (await cs.Undo(sent)).Expect(HttpStatusCode.OK);
        Assert.That((await Words())["requirementId"], Is.Null);
        Assert.That((await cs.Get($"value-delivery/requirements/{made}")).Json!["archivedAt"], Is.Not.Null, "what was made for it has left the pool");

        var there = (await cs.Post("value-delivery/requirements", new { title = "There already" })).Expect(HttpStatusCode.Created).Json!["id"]!.GetValue<long>();
        var heard = await cs.Post(at + "words/voice", new { requirementId = there });
        Assert.That((await cs.Get($"value-delivery/requirements/{there}")).Json!["votes"]!.GetValue<int>(), Is.EqualTo(1));
        (await cs.Undo(heard)).Expect(HttpStatusCode.OK);
        Assert.That((await cs.Get($"value-delivery/requirements/{there}/voices")).Json!["items"]!.AsArray(), Is.Empty);

        async Task<System.Text.Json.Nodes.JsonNode> Words() => (await cs.Get($"{Path}/{survey}/results")).Expect(HttpStatusCode.OK).Json!["questions"]![3]!["texts"]![0]!;
    }

    [Test]
    public async Task The_team_answers_by_group_and_each_group_is_counted_apart()
    {
        var cs = await Product.As("cs");
        var customer = (await cs.Post("value-realization/customers", new { name = "Whose project it is" })).Json!["id"]!.GetValue<long>();
        var survey = (await cs.Post(Path, new { title = "The project", population = "team", occasion = "project", oneAnswer = false, questions = Questions })).Expect(HttpStatusCode.Created).Json!["id"]!.GetValue<long>();
        (await cs.Put($"{Path}/{survey}/state", new { state = "open" })).Expect(HttpStatusCode.OK);
        var links = (await cs.Post($"{Path}/{survey}/links", new { respondentGroups = new[] { "presales", "partner" }, customerId = customer })).Expect(HttpStatusCode.OK).Json!["items"]!.AsArray();
        Assert.That(links.Select(link => link!["respondentGroup"]!.GetValue<string>()), Is.EqualTo(new[] { "presales", "partner" }));
        var open = (await cs.Post($"{Path}/{survey}/links", new { label = "Poster" })).Expect(HttpStatusCode.OK).Json!["items"]![0]!;
        var stranger = Product.Anonymous();
        foreach (var (link, often) in new[] { (links[0], "Daily"), (links[0], "Hardly"), (links[1], "Hardly") })
            (await stranger.Post(FormOf(link!) + "/responses", new { answers = new { often } })).Expect(HttpStatusCode.OK);
        Assert.That((await stranger.Get(FormOf(open))).Json!["asksGroup"]!.GetValue<bool>(), Is.True);
        Assert.That((await stranger.Post(FormOf(open) + "/responses", new { answers = new { often = "Daily" } })).Expect(HttpStatusCode.UnprocessableEntity).Pointers, Is.EqualTo(new[] { "/respondentGroup" }));
        (await stranger.Post(FormOf(open) + "/responses", new { answers = new { often = "Daily" }, respondentGroup = "projectManager" })).Expect(HttpStatusCode.OK);

        var all = (await cs.Get($"{Path}/{survey}/results")).Expect(HttpStatusCode.OK).Json!;
        Assert.That(all["groups"]!.AsArray().Select(group => group!["responses"]!.GetValue<int>()), Is.EqualTo(new[] { 1, 0, 2, 1 }));
        var presales = (await cs.Get($"{Path}/{survey}/results?respondentGroup=presales")).Expect(HttpStatusCode.OK).Json!;
        Assert.That((presales["responses"]!.GetValue<int>(), presales["questions"]![0]!["choices"]![1]!["count"]!.GetValue<int>()), Is.EqualTo((2, 1)));
        Assert.That((await cs.Get($"{Path}/{survey}/results?customer={customer}")).Json!["responses"]!.GetValue<int>(), Is.EqualTo(3));
        Assert.That((await cs.Post($"{Path}/{survey}/links", new { contactIds = new[] { await Contact(cs, "No colleague") } })).Expect(HttpStatusCode.UnprocessableEntity).Pointers, Is.EqualTo(new[] { "/contactIds" }));
        Assert.That((await cs.Post($"{Path}/{await Survey(cs)}/links", new { respondentGroups = new[] { "sales" } })).Expect(HttpStatusCode.UnprocessableEntity).Pointers, Is.EqualTo(new[] { "/respondentGroups" }));
    }

    [Test]
    public async Task A_survey_says_before_which_launch_or_upgrade_it_is_made()
    {
        var cs = await Product.As("cs");
        var (_, _, feature) = await new ValueDelivery.Pool(Product).Tree("Asked about");
        var made = (await cs.Post(Path, new { title = "Before it goes out", occasion = "beforeUpgrade", featureId = feature, release = "4.2", questions = Questions })).Expect(HttpStatusCode.Created).Json!;
        Assert.That((made["occasion"]!.GetValue<string>(), made["featureId"]!.GetValue<long>(), made["release"]!.GetValue<string>()), Is.EqualTo(("beforeUpgrade", feature, "4.2")));
        Assert.That((await cs.Get($"{Path}?occasion=beforeUpgrade&feature={feature}")).Json!["items"]!.AsArray(), Has.Count.EqualTo(1));
        Assert.That((await cs.Patch($"{Path}/{made["id"]}", new { featureId = 999_999 })).Expect(HttpStatusCode.UnprocessableEntity).Pointers, Is.EqualTo(new[] { "/featureId" }));
    }

    [Test]
    public async Task A_file_of_answers_has_a_column_for_each_question_and_runs_nothing()
    {
        var cs = await Product.As("cs");
        var survey = (await cs.Post(Path, new { title = "Filed", population = "users", questions = Questions.Append(new { key = "formula", text = "=1+1", kind = "text" }) })).Expect(HttpStatusCode.Created).Json!["id"]!.GetValue<long>();
        await Answer(survey, "Filed first", new { often = "Daily", what = new[] { "Dispatch", "Stock" }, likely = 9, words = "=HYPERLINK(\"http://x\")", formula = "Two" });
        await Answer(survey, "Filed second", new { often = "Hardly" });
        var other = (await cs.Post(Path, new { title = "Filed too", population = "users", questions = new object[] { new { key = "again", text = "How often?", kind = "text" }, new { key = "twice", text = "How often?", kind = "text" } } })).Expect(HttpStatusCode.Created).Json!["id"]!.GetValue<long>();
        await Answer(other, "Filed third", new { again = "Weekly", twice = "Monthly" });

        var lines = (await cs.Get($"value-realization/survey-responses?survey={survey}&sort=id&format=csv")).Expect(HttpStatusCode.OK).Text.Split("\r\n");
        Assert.That(lines[0], Does.EndWith(",\"Received\",\"How often?\",\"What of it?\",\"Would you recommend it?\",\"Anything else?\",\"'=1+1\""));
        Assert.That(lines[1], Does.EndWith(",\"Daily\",\"Dispatch; Stock\",9,\"'=HYPERLINK(\"\"http://x\"\")\",\"Two\""));
        Assert.That(lines[2], Does.EndWith(",\"Hardly\",,,,"));
        var both = (await cs.Get($"value-realization/survey-responses?survey={survey}&survey={other}&sort=-id&format=csv")).Expect(HttpStatusCode.OK).Text.Split("\r\n");
        Assert.That(both[0], Does.EndWith(",\"'=1+1\",\"How often?\""), "what is asked in the same words shares a column, unless one survey asks it twice");
        Assert.That(both[1], Does.EndWith(",\"Weekly\",,,,,\"Monthly\""));
        Assert.That((await cs.Get("value-realization/survey-responses?survey=987654321&format=csv")).Expect(HttpStatusCode.OK).Text.Split("\r\n")[0], Does.EndWith(",\"Received\""), "without answers there are no questions");

        var workbook = (await cs.Get($"value-realization/survey-responses?survey={survey}&format=xlsx")).Expect(HttpStatusCode.OK).Bytes;
        using var archive = new ZipArchive(new MemoryStream(workbook));
        using var sheet = new StreamReader(archive.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        var cells = await sheet.ReadToEndAsync();
        Assert.That(cells, Does.Contain("What of it?").And.Contain("Dispatch; Stock").And.Contain("=HYPERLINK").And.Not.Contain("<f>"), "text stays text");

        async Task Answer(long asked, string name, object answers)
        {
            await cs.Put($"{Path}/{asked}/state", new { state = "open" });
            var link = (await cs.Post($"{Path}/{asked}/links", new { contactIds = new[] { await Contact(cs, name) } })).Expect(HttpStatusCode.OK).Json!["items"]![0]!;
            (await Product.Anonymous().Post(FormOf(link) + "/responses", new { answers })).Expect(HttpStatusCode.OK);
        }
    }

    private static string FormOf(System.Text.Json.Nodes.JsonNode link) => "value-realization/survey-forms/" + link["path"]!.GetValue<string>()["/p/".Length..];

    private static async Task<long> Survey(ApiClient caller) => (await caller.Post(Path, new { title = "How is it?", population = "users", questions = Questions })).Expect(HttpStatusCode.Created).Json!["id"]!.GetValue<long>();

    private static async Task<long> Contact(ApiClient caller, string name, string consent = "given")
    {
        var customer = (await caller.Post("value-realization/customers", new { name = "Of " + name })).Expect(HttpStatusCode.Created).Json!["id"]!.GetValue<long>();
        return (await caller.Post("value-realization/contacts", new { customerId = customer, name, consent })).Expect(HttpStatusCode.Created).Json!["id"]!.GetValue<long>();
    }
}
