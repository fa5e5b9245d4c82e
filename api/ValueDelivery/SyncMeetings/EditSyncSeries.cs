using FluentValidation;
using MediatR;
using ProductOps.Api.Shared.Audit;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueDelivery.SyncMeetings;

/// <summary>Changes a weekly meeting. A next meeting that is planned already moves along, unless somebody has changed it by hand.</summary>
public sealed class EditSyncSeries : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPatch("/sync-series/{id:long}", (long id, Body body, IfMatch version, IMediator mediator, CancellationToken stop) => mediator.Send(new Command(id, version, body), stop))
        .Allow(Permissions.RunMeetings);

    /// <summary>The fields to change; those left out stay.</summary>
    public sealed record Body
    {
        /// <summary>Its name.</summary>
        public Optional<string> Name { get; init; }

        /// <summary>1 Monday to 7 Sunday.</summary>
        public Optional<int> Weekday { get; init; }

        /// <summary>The hour, in the time zone.</summary>
        public Optional<TimeOnly> StartsAt { get; init; }

        /// <summary>The time zone, by its IANA name.</summary>
        public Optional<string> TimeZone { get; init; }

        /// <summary>How long a meeting is to take.</summary>
        public Optional<int> PlannedMinutes { get; init; }

        /// <summary>By which rule agendas order themselves.</summary>
        public Optional<AgendaOrder> AgendaOrder { get; init; }

        /// <summary>How many requirements come onto an agenda by themselves at the most.</summary>
        public Optional<int> AgendaLimit { get; init; }

        /// <summary>Who takes part.</summary>
        public Optional<IReadOnlyList<long>> ParticipantIds { get; init; }

        /// <summary>Only requirements of this product come onto the agenda by themselves.</summary>
        public Optional<long?> ProductId { get; init; }

        /// <summary>True stops the series, false lets it go on.</summary>
        public Optional<bool> Archived { get; init; }

        /// <summary>For the API's document.</summary>
        public static Body Example => new() { Weekday = 3, StartsAt = new TimeOnly(14, 30) };
    }

    /// <summary>The command.</summary>
    public sealed record Command(long Id, IfMatch Version, Body Body) : ICommand<SeriesView>;

    /// <summary>What must hold.</summary>
    public sealed class Rules : AbstractValidator<Command>
    {
        /// <summary>Says it.</summary>
        public Rules()
        {
            RuleFor(command => command.Body.Name.Value).NotEmpty().MaximumLength(200).When(command => command.Body.Name.HasValue);
            RuleFor(command => command.Body.Weekday.Value).InclusiveBetween(1, 7).When(command => command.Body.Weekday.HasValue);
            RuleFor(command => command.Body.TimeZone.Value).Must(SeriesCalendar.IsKnown).When(command => command.Body.TimeZone.HasValue).WithErrorCode("unknownTimeZone");
            RuleFor(command => command.Body.PlannedMinutes.Value).InclusiveBetween(5, 480).When(command => command.Body.PlannedMinutes.HasValue);
            RuleFor(command => command.Body.AgendaLimit.Value).InclusiveBetween(1, 100).When(command => command.Body.AgendaLimit.HasValue);
            RuleFor(command => command.Body.ParticipantIds.Value).NotNull().Must(ids => ids is null || ids.Count <= 50).When(command => command.Body.ParticipantIds.HasValue);
        }
    }

    /// <summary>Changes it.</summary>
    public sealed class Handler(MeetingSeries series, Meetings meetings, AuditTrail audit) : IRequestHandler<Command, SeriesView>
    {
        /// <inheritdoc/>
        public async Task<SeriesView> Handle(Command request, CancellationToken cancellationToken)
        {
            var before = await series.View(request.Id, cancellationToken);
            if (!request.Version.Fits(before.Version)) throw Refusals.Stale(before);
            var body = request.Body;
            if (body.ParticipantIds.HasValue) await meetings.DemandPeople("/participantIds", [.. body.ParticipantIds.Value], cancellationToken);
            if (body.ProductId.HasValue) await meetings.DemandProduct(body.ProductId.Value, cancellationToken);
            var plan = SeriesPlan.Of(before);
            await series.Write(before, plan with
            {
                Name = body.Name.Or(plan.Name).Trim(),
                ProductId = body.ProductId.Or(plan.ProductId),
                Weekday = body.Weekday.Or(plan.Weekday),
                StartsAt = body.StartsAt.Or(plan.StartsAt),
                TimeZone = body.TimeZone.Or(plan.TimeZone),
                PlannedMinutes = body.PlannedMinutes.Or(plan.PlannedMinutes),
                AgendaOrder = body.AgendaOrder.Or(plan.AgendaOrder),
                AgendaLimit = body.AgendaLimit.Or(plan.AgendaLimit),
                ArchivedAt = body.Archived.HasValue ? body.Archived.Value ? plan.ArchivedAt ?? meetings.Now : null : plan.ArchivedAt,
                Participants = body.ParticipantIds.Or(plan.Participants),
            }, cancellationToken);
            var after = await series.View(request.Id, cancellationToken);
            await audit.Record(MeetingSeries.Kind, request.Id, "edited", before, after, plan);
            return after;
        }
    }
}
