using System.Net;
using System.Text.Json.Nodes;
using ProductOps.Api.Shared.Data;
using ProductOps.Tests.Support;
using ProductOps.Tests.ValueDelivery;

namespace ProductOps.Tests.House;

/// <summary>A body that names a record which is not there is refused with the field named, wherever a body can name one.</summary>
[ProductTests]
public sealed class ReferenceRules(Engine engine) : ProductFixture(engine)
{
    private const long Nobody = 987_654_321;
    private static readonly long[] NobodyAtAll = [Nobody];

    // One row for each field of the API that holds an id: who sends what where, and the field that is refused. {requirement}, {screened}, {meeting}, {series}, {customer}, {contact}, {contract}, {renewal}, {saveCase}, {keyAccount}, {visit}, {observation}, {product} and {feature} stand for records.
    private static readonly (string Role, string Request, object Body, string Pointer)[] Named =
    [
        ("ops", "POST attachments", new { kind = "user", recordId = Nobody, fileId = Nobody }, "/recordId"),
        ("ops", "POST attachments", new { kind = "user", recordId = 1, fileId = Nobody }, "/fileId"),
        ("ops", "POST comments", new { kind = "user", recordId = Nobody, text = "x" }, "/recordId"),
        ("ops", "POST teams", new { name = "x", leadId = Nobody }, "/leadId"),
        ("ops", "POST teams", new { name = "x", memberIds = NobodyAtAll }, "/memberIds"),
        ("ops", "PATCH teams/{team}", new { leadId = Nobody }, "/leadId"),
        ("ops", "PATCH teams/{team}", new { memberIds = NobodyAtAll }, "/memberIds"),
        ("ops", "POST undo", new { changeId = Nobody }, "/changeId"),
        ("ops", "POST value-delivery/requirements", new { title = "x", moduleId = Nobody }, "/moduleId"),
        ("ops", "POST value-delivery/requirements", new { title = "x", featureId = Nobody }, "/featureId"),
        ("ops", "POST value-delivery/requirements", new { title = "x", ownerId = Nobody }, "/ownerId"),
        ("ops", "POST value-delivery/requirements", new { title = "x", customerIds = NobodyAtAll }, "/customerIds/0"),
        ("ops", "POST value-delivery/requirements", new { title = "x", voices = new[] { new { customerId = 0L } } }, "/voices/0/customerId"),
        ("ops", "POST value-delivery/requirements/bulk", new { ids = NobodyAtAll, change = new { region = "x" } }, "/ids/0"),
        ("ops", "POST value-delivery/requirements/bulk", new { ids = NobodyAtAll, change = new { moduleId = Nobody } }, "/change/moduleId"),
        ("ops", "POST value-delivery/requirements/bulk", new { ids = NobodyAtAll, change = new { featureId = Nobody } }, "/change/featureId"),
        ("ops", "POST value-delivery/requirements/bulk", new { ids = NobodyAtAll, change = new { ownerId = Nobody } }, "/change/ownerId"),
        ("ops", "PATCH value-delivery/requirements/{requirement}", new { moduleId = Nobody }, "/moduleId"),
        ("ops", "PATCH value-delivery/requirements/{requirement}", new { featureId = Nobody }, "/featureId"),
        ("ops", "PATCH value-delivery/requirements/{requirement}", new { ownerId = Nobody }, "/ownerId"),
        ("pm", "PUT value-delivery/requirements/{screened}/decision", new { verdict = "reject", reason = "x", meetingId = Nobody }, "/meetingId"),
        ("ops", "POST value-delivery/requirements/{requirement}/merge", new { into = Nobody }, "/into"),
        ("ops", "PUT value-delivery/requirements/{requirement}/screening", new { outcome = "keep", answeredBy = new { featureId = Nobody } }, "/answeredBy/featureId"),
        ("ops", "POST value-delivery/requirements/{requirement}/voices", new { customerId = Nobody }, "/customerId"),
        ("ops", "PATCH value-delivery/voices/{voice}", new { customerId = Nobody }, "/customerId"),
        ("ops", "POST value-delivery/sync-meetings", new { name = "x", plannedAt = "2030-01-03T02:00:00Z", participantIds = NobodyAtAll }, "/participantIds"),
        ("ops", "POST value-delivery/sync-meetings", new { name = "x", plannedAt = "2030-01-03T02:00:00Z", productId = Nobody }, "/productId"),
        ("ops", "PATCH value-delivery/sync-meetings/{meeting}", new { participantIds = NobodyAtAll }, "/participantIds"),
        ("ops", "PATCH value-delivery/sync-meetings/{meeting}", new { productId = Nobody }, "/productId"),
        ("ops", "PUT value-delivery/sync-meetings/{meeting}/agenda/order", new { requirementIds = NobodyAtAll }, "/requirementIds"),
        ("ops", "PUT value-delivery/sync-meetings/{meeting}/current", new { requirementId = Nobody }, "/requirementId"),
        ("ops", "POST value-delivery/sync-meetings/{meeting}/items", new { requirementId = Nobody }, "/requirementId"),
        ("ops", "POST value-delivery/sync-series", new { name = "x", weekday = 1, startsAt = "10:00:00", participantIds = NobodyAtAll }, "/participantIds"),
        ("ops", "POST value-delivery/sync-series", new { name = "x", weekday = 1, startsAt = "10:00:00", productId = Nobody }, "/productId"),
        ("ops", "PATCH value-delivery/sync-series/{series}", new { participantIds = NobodyAtAll }, "/participantIds"),
        ("ops", "PATCH value-delivery/sync-series/{series}", new { productId = Nobody }, "/productId"),
        ("ops", "POST value-realization/customers", new { name = "x", ownerId = Nobody }, "/ownerId"),
        ("ops", "PATCH value-realization/customers/{customer}", new { ownerId = Nobody }, "/ownerId"),
        ("ops", "POST value-realization/contacts", new { customerId = Nobody, name = "x" }, "/customerId"),
        ("ops", "POST value-realization/contacts", new { customerId = "{customer}", name = "x", reportsToId = Nobody }, "/reportsToId"),
        ("ops", "PATCH value-realization/contacts/{contact}", new { customerId = Nobody }, "/customerId"),
        ("ops", "PATCH value-realization/contacts/{contact}", new { reportsToId = Nobody }, "/reportsToId"),
        ("ops", "POST value-realization/contracts", new { customerId = Nobody, name = "x", startsOn = "2026-01-01" }, "/customerId"),
        ("ops", "POST value-realization/contracts", new { customerId = "{customer}", name = "x", startsOn = "2026-01-01", ownerId = Nobody }, "/ownerId"),
        ("ops", "POST value-realization/contracts", new { customerId = "{customer}", name = "x", startsOn = "2026-01-01", followsId = Nobody }, "/followsId"),
        ("ops", "POST value-realization/contracts", new { customerId = "{customer}", name = "x", startsOn = "2026-01-01", licences = new[] { new { featureId = Nobody } } }, "/licences/0/featureId"),
        ("ops", "POST value-realization/contracts", new { customerId = "{customer}", name = "x", startsOn = "2026-01-01", licences = new[] { new { productId = Nobody } } }, "/licences/0/productId"),
        ("ops", "PATCH value-realization/contracts/{contract}", new { customerId = Nobody }, "/customerId"),
        ("ops", "PATCH value-realization/contracts/{contract}", new { ownerId = Nobody }, "/ownerId"),
        ("ops", "PATCH value-realization/contracts/{contract}", new { followsId = Nobody }, "/followsId"),
        ("ops", "PATCH value-realization/contracts/{contract}", new { licences = new[] { new { featureId = Nobody } } }, "/licences/0/featureId"),
        ("ops", "PATCH value-realization/contracts/{contract}", new { licences = new[] { new { productId = Nobody } } }, "/licences/0/productId"),
        ("ops", "PATCH value-realization/renewals/{renewal}", new { ownerId = Nobody }, "/ownerId"),
        ("ops", "PUT value-realization/renewals/{renewal}/risk", new { risk = "low", requirementIds = NobodyAtAll }, "/requirementIds/0"),
        ("ops", "PUT value-realization/renewals/{renewal}/outcome", new { outcome = "renewed", requirementIds = NobodyAtAll }, "/requirementIds/0"),
        ("ops", "PATCH value-realization/save-cases/{saveCase}", new { customerId = Nobody }, "/customerId"),
        ("ops", "PATCH value-realization/save-cases/{saveCase}", new { renewalId = Nobody }, "/renewalId"),
        ("ops", "PATCH value-realization/save-cases/{saveCase}", new { ownerId = Nobody }, "/ownerId"),
        ("ops", "POST value-realization/save-cases", new { customerId = Nobody, title = "x" }, "/customerId"),
        ("ops", "POST value-realization/save-cases", new { customerId = "{customer}", title = "x", renewalId = Nobody }, "/renewalId"),
        ("ops", "POST value-realization/save-cases", new { customerId = "{customer}", title = "x", ownerId = Nobody }, "/ownerId"),
        ("ops", "POST value-realization/customers", new { name = "x", referredById = Nobody }, "/referredById"),
        ("ops", "PATCH value-realization/customers/{customer}", new { referredById = Nobody }, "/referredById"),
        ("ops", "POST value-realization/benchmark-cases", new { customerId = Nobody, title = "x" }, "/customerId"),
        ("ops", "POST value-realization/benchmark-cases", new { customerId = "{customer}", title = "x", ownerId = Nobody }, "/ownerId"),
        ("ops", "PATCH value-realization/benchmark-cases/{benchmarkCase}", new { customerId = Nobody }, "/customerId"),
        ("ops", "PATCH value-realization/benchmark-cases/{benchmarkCase}", new { ownerId = Nobody }, "/ownerId"),
        ("ops", "POST value-realization/usage-reports", new { customerId = Nobody, fromOn = "2026-01-01", toOn = "2026-01-31" }, "/customerId"),
        ("ops", "POST value-realization/usage-reports", new { customerId = "{customer}", fromOn = "2026-01-01", toOn = "2026-01-31", ownerId = Nobody }, "/ownerId"),
        ("ops", "PATCH value-realization/usage-reports/{usageReport}", new { ownerId = Nobody }, "/ownerId"),
        ("ops", "PATCH value-realization/usage-reports/{usageReport}", new { edits = new { suggestions = new[] { new { key = "own-1", text = "x", ownerId = Nobody } } } }, "/edits/suggestions/0/ownerId"),
        ("ops", "PUT value-realization/usage-reports/{usageReport}/review", new { state = "inReview", reviewerId = Nobody }, "/reviewerId"),
        ("ops", "PUT value-realization/usage-reports/{approvedReport}/presentation", new { contactIds = NobodyAtAll }, "/contactIds/0"),
        ("ops", "PUT value-realization/usage-reports/{approvedReport}/presentation", new { contactIds = NobodyAtAll, presentedById = Nobody }, "/presentedById"),
        ("ops", "POST value-realization/surveys", new { title = "x", ownerId = Nobody }, "/ownerId"),
        ("ops", "PATCH value-realization/surveys/{survey}", new { ownerId = Nobody }, "/ownerId"),
        ("ops", "POST value-realization/surveys", new { title = "x", featureId = Nobody }, "/featureId"),
        ("ops", "PATCH value-realization/surveys/{survey}", new { featureId = Nobody }, "/featureId"),
        ("ops", "POST value-realization/surveys/{survey}/links", new { contactIds = NobodyAtAll }, "/contactIds/0"),
        ("ops", "POST value-realization/surveys/{survey}/links", new { customerId = Nobody }, "/customerId"),
        ("ops", "POST value-realization/key-accounts", new { customerId = Nobody, ownerId = 1, marks = new[] { "influence" } }, "/customerId"),
        ("ops", "POST value-realization/key-accounts", new { customerId = "{customer}", ownerId = Nobody, marks = new[] { "influence" } }, "/ownerId"),
        ("ops", "PATCH value-realization/key-accounts/{keyAccount}", new { customerId = Nobody }, "/customerId"),
        ("ops", "PATCH value-realization/key-accounts/{keyAccount}", new { ownerId = Nobody }, "/ownerId"),
        ("ops", "POST value-realization/visits", new { customerId = Nobody, title = "x", visitedOn = "2026-01-01" }, "/customerId"),
        ("ops", "POST value-realization/visits", new { customerId = "{customer}", title = "x", visitedOn = "2026-01-01", ownerId = Nobody }, "/ownerId"),
        ("ops", "POST value-realization/visits", new { customerId = "{customer}", title = "x", visitedOn = "2026-01-01", contactIds = NobodyAtAll }, "/contactIds/0"),
        ("ops", "PATCH value-realization/visits/{visit}", new { customerId = Nobody }, "/customerId"),
        ("ops", "PATCH value-realization/visits/{visit}", new { ownerId = Nobody }, "/ownerId"),
        ("ops", "PATCH value-realization/visits/{visit}", new { contactIds = NobodyAtAll }, "/contactIds/0"),
        ("ops", "POST value-realization/observations", new { visitId = Nobody, text = "x" }, "/visitId"),
        ("ops", "POST value-realization/observations", new { visitId = "{visit}", text = "x", contactId = Nobody }, "/contactId"),
        ("ops", "POST value-realization/observations", new { visitId = "{visit}", text = "x", featureId = Nobody }, "/featureId"),
        ("ops", "PATCH value-realization/observations/{observation}", new { visitId = Nobody }, "/visitId"),
        ("ops", "PATCH value-realization/observations/{observation}", new { contactId = Nobody }, "/contactId"),
        ("ops", "PATCH value-realization/observations/{observation}", new { featureId = Nobody }, "/featureId"),
        ("ops", "POST value-realization/survey-responses/{response}/answers/{question}/voice", new { requirementId = Nobody }, "/requirementId"),
        ("ops", "POST value-realization/observations/{observation}/voice", new { requirementId = Nobody }, "/requirementId"),
        ("ops", "POST value-realization/departures", new { customerId = Nobody, leftOn = "2026-01-01" }, "/customerId"),
        ("ops", "PATCH value-realization/departures/{departure}", new { customerId = Nobody }, "/customerId"),
        ("ops", "POST value-realization/usage/event-names/bulk", new { ids = NobodyAtAll, change = new { ignored = true } }, "/ids/0"),
        ("ops", "POST value-realization/usage/event-names/bulk", new { ids = new[] { "{usageEvent}" }, change = new { featureId = Nobody } }, "/change/featureId"),
        ("ops", "PUT value-realization/usage/event-names/{usageEvent}/mapping", new { featureId = Nobody }, "/featureId"),
        ("ops", "PUT value-realization/usage/unknown-customers/{unknownCustomer}/customer", new { customerId = Nobody }, "/customerId"),
        ("ops", "POST value-refinement/features", new { productId = Nobody, kind = "module", name = "x" }, "/productId"),
        ("ops", "POST value-refinement/features", new { productId = "{product}", kind = "module", name = "x", parentId = Nobody }, "/parentId"),
        ("ops", "PATCH value-refinement/features/{feature}", new { parentId = Nobody }, "/parentId"),
    ];

    // Ids that are the caller's own to mark: what is not theirs changes nothing, and says so in the count.
    private static readonly string[] Free = ["POST notifications/bulk /ids"];

    private Dictionary<string, long> records = null!;

    private static IEnumerable<TestCaseData> Cases => Named.Select(row => new TestCaseData(row.Role, row.Request, row.Body, row.Pointer).SetArgDisplayNames($"{row.Request} {row.Pointer}"));

    [OneTimeSetUp]
    public async Task MakeRecords()
    {
        var pool = new Pool(Product);
        var (ops, (product, _, feature), customer) = (await Product.As("ops"), await pool.Tree("Named"), await pool.Customer("Named"));
        var (requirement, screened) = ((await pool.New(new { title = "Named", customerIds = new[] { customer } }))["id"]!.GetValue<long>(), await pool.New("Screened"));
        (await ops.Put($"{Pool.Path}/{screened}/screening", new { outcome = "keep" })).Expect(HttpStatusCode.OK);
        var series = (await ops.Post("value-delivery/sync-series", new { name = "Named", weekday = 1, startsAt = "10:00:00" })).Expect(HttpStatusCode.Created).Json!["id"]!.GetValue<long>();
        var meeting = (await ops.Post("value-delivery/sync-meetings", new { name = "Named", plannedAt = "2030-01-03T02:00:00Z" })).Expect(HttpStatusCode.Created).Json!["id"]!.GetValue<long>();
        (await ops.Put($"value-delivery/sync-meetings/{meeting}/start", null)).Expect(HttpStatusCode.OK);
        var voice = (await ops.Get($"{Pool.Path}/{requirement}/voices")).Json!["items"]![0]!["id"]!.GetValue<long>();
        var contact = (await ops.Post("value-realization/contacts", new { customerId = customer, name = "Named" })).Expect(HttpStatusCode.Created).Json!["id"]!.GetValue<long>();
        var contract = (await ops.Post("value-realization/contracts", new { customerId = customer, name = "Named", startsOn = "2026-01-01", endsOn = "2099-01-01", amount = 1 })).Expect(HttpStatusCode.Created).Json!["id"]!.GetValue<long>();
        var renewal = (await ops.Get($"value-realization/renewals?contract={contract}")).Json!["items"]![0]!["id"]!.GetValue<long>();
        var saveCase = (await ops.Post("value-realization/save-cases", new { customerId = customer, title = "Named" })).Expect(HttpStatusCode.Created).Json!["id"]!.GetValue<long>();
        var departure = (await ops.Post("value-realization/departures", new { customerId = customer, leftOn = "2026-01-01" })).Expect(HttpStatusCode.Created).Json!["id"]!.GetValue<long>();
        var me = (await ops.Get("me")).Json!["user"]!["id"]!.GetValue<long>();
        var keyAccount = (await ops.Post("value-realization/key-accounts", new { customerId = customer, ownerId = me, marks = new[] { "influence" } })).Expect(HttpStatusCode.Created).Json!["id"]!.GetValue<long>();
        var visit = (await ops.Post("value-realization/visits", new { customerId = customer, title = "Named", visitedOn = "2026-01-01" })).Expect(HttpStatusCode.Created).Json!["id"]!.GetValue<long>();
        var observation = (await ops.Post("value-realization/observations", new { visitId = visit, text = "Named" })).Expect(HttpStatusCode.Created).Json!["id"]!.GetValue<long>();
        await new ValueRealization.Usage.Tracking(Product).Batch(ValueRealization.Usage.Tracking.Track("named", "ann", "nobody known", "Named", ValueRealization.Usage.Tracking.Day(-1)));
        var usageEvent = (await ops.Get("value-realization/usage/event-names")).Json!["items"]![0]!["id"]!.GetValue<long>();
        var unknownCustomer = (await ops.Get("value-realization/usage/unknown-customers")).Json!["items"]![0]!["id"]!.GetValue<long>();
        var team = (await ops.Post("teams", new { name = "Named" })).Expect(HttpStatusCode.Created).Json!["id"]!.GetValue<long>();
        var survey = (await ops.Post("value-realization/surveys", new { title = "Named", oneAnswer = false, questions = new[] { new { key = "1", text = "What?", kind = "text" } } })).Expect(HttpStatusCode.Created).Json!["id"]!.GetValue<long>();
        (await ops.Put($"value-realization/surveys/{survey}/state", new { state = "open" })).Expect(HttpStatusCode.OK);
        var form = (await ops.Post($"value-realization/surveys/{survey}/links", new { label = "Named" })).Expect(HttpStatusCode.OK).Json!["items"]![0]!["path"]!.GetValue<string>()["/p/".Length..];
        (await ops.Post($"value-realization/survey-forms/{form}/responses", new { answers = new Dictionary<string, string>(StringComparer.Ordinal) { ["1"] = "Named" } })).Expect(HttpStatusCode.OK);
        var response = (await ops.Get($"value-realization/survey-responses?survey={survey}")).Json!["items"]![0]!["id"]!.GetValue<long>();
        var benchmarkCase = (await ops.Post("value-realization/benchmark-cases", new { customerId = customer, title = "Named" })).Expect(HttpStatusCode.Created).Json!["id"]!.GetValue<long>();
        var usageReport = await Report();
        var approvedReport = await Report();
        (await ops.Put($"value-realization/usage-reports/{approvedReport}/review", new { state = "inReview" })).Expect(HttpStatusCode.OK);
        (await (await Product.As("cs")).Put($"value-realization/usage-reports/{approvedReport}/review", new { state = "approved" })).Expect(HttpStatusCode.OK);
        records = new(StringComparer.Ordinal)
        {
            ["requirement"] = requirement, ["screened"] = screened, ["voice"] = voice, ["meeting"] = meeting, ["series"] = series, ["customer"] = customer, ["product"] = product, ["feature"] = feature,
            ["contact"] = contact, ["contract"] = contract, ["usageEvent"] = usageEvent, ["unknownCustomer"] = unknownCustomer, ["renewal"] = renewal, ["saveCase"] = saveCase, ["departure"] = departure, ["keyAccount"] = keyAccount, ["visit"] = visit, ["observation"] = observation, ["survey"] = survey, ["response"] = response, ["question"] = 1, ["benchmarkCase"] = benchmarkCase, ["usageReport"] = usageReport, ["approvedReport"] = approvedReport, ["team"] = team,
        };

        async Task<long> Report() => (await ops.Post("value-realization/usage-reports", new { customerId = customer, fromOn = "2026-01-01", toOn = "2026-01-31" })).Expect(HttpStatusCode.Created).Json!["id"]!.GetValue<long>();
    }

    [TestCaseSource(nameof(Cases))]
    public async Task An_unknown_record_is_refused_with_its_field_named(string role, string request, object body, string pointer)
    {
        var (method, path) = (request.Split(' ')[0], Filled(request.Split(' ')[1]));
        var text = Filled(System.Text.Json.JsonSerializer.Serialize(body).Replace("\"{", "{", StringComparison.Ordinal).Replace("}\"", "}", StringComparison.Ordinal));
        var client = await Product.As(role);
        var answer = (await client.Send(HttpMethod.Parse(method), path, new StringContent(text, System.Text.Encoding.UTF8, "application/json"), [])).Expect(HttpStatusCode.UnprocessableEntity);
        Assert.That(answer.Pointers, Does.Contain(pointer));
    }

    [Test]
    public async Task Every_field_that_holds_an_id_is_among_them()
    {
        var document = (await Product.Anonymous().Get("/openapi/v1.json")).Json!;
        var fields = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var (path, item) in document["paths"]!.AsObject())
            foreach (var (method, operation) in item!.AsObject())
            {
                if (operation is not JsonObject || operation["requestBody"]?["content"]?["application/json"]?["schema"] is not { } schema) continue;
                foreach (var field in Ids(document, schema, "", [])) fields.Add($"{method.ToUpperInvariant()} {Bare(path["/api/v1/".Length..])} {field}");
            }

        var tried = Named.Select(row => $"{Bare(row.Request)} {Bare(string.Join('/', row.Pointer.Split('/').Where(part => !part.All(char.IsDigit) || part.Length == 0)))}").Concat(Free);
        Assert.That(fields, Has.Count.GreaterThan(20));
        Assert.That(fields.Except(tried), Is.Empty, "Give the field a row here, so that an unknown id in it is seen to be refused.");
    }

    private static string Bare(string path) => System.Text.RegularExpressions.Regex.Replace(path, @"\{\w+\}", "{}");

    private static IEnumerable<string> Ids(JsonNode document, JsonNode schema, string pointer, HashSet<string> seen)
    {
        if (schema["$ref"]?.GetValue<string>() is { } reference)
        {
            var name = reference.Split('/')[^1];
            if (seen.Contains(name)) yield break;
            foreach (var field in Ids(document, document["components"]!["schemas"]![name]!, pointer, [.. seen, name])) yield return field;
        }

        foreach (var part in new[] { "allOf", "oneOf", "anyOf" }.SelectMany(word => schema[word]?.AsArray() ?? []))
            foreach (var field in Ids(document, part!, pointer, seen)) yield return field;
        if (schema["items"] is { } items)
            foreach (var field in Ids(document, items, pointer, seen)) yield return field;
        foreach (var (name, property) in schema["properties"]?.AsObject() ?? [])
        {
            if (name is "into" or "ids" || name.EndsWith("Id", StringComparison.Ordinal) || name.EndsWith("Ids", StringComparison.Ordinal))
            {
                var numbers = (property!["items"] ?? property)["type"];
                if ((numbers is JsonArray several ? several.Select(type => type!.GetValue<string>()) : [numbers?.GetValue<string>() ?? ""]).Contains("integer")) yield return $"{pointer}/{name}";
            }

            foreach (var field in Ids(document, property!, $"{pointer}/{name}", seen)) yield return field;
        }
    }

    private string Filled(string text) => records.Aggregate(text, (filled, record) => filled.Replace("{" + record.Key + "}", record.Value.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal));
}
