package io.touchstone.assessment.work;

import io.touchstone.shell.WorkQueue;
import io.touchstone.shell.WorkQueue.Taking;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of the assessment of service quality waits for a person, for the workbench. */
@Configuration(proxyBeanMethods = false)
class AssessmentQueues {

    @Bean
    WorkQueue sectionsToAnswerQueue() {
        return new WorkQueue(
                "assessment.sections",
                "assessment:answer",
                "/admin/assessments",
                "/admin/assessments/{}",
                Taking.CLAIMED,
                70,
                """
                select s.number || '/sections/' || c.indicator as id, s.number || ' · ' || c.indicator as label, case when :zh then u.name_zh else u.name_en end as subject,
                       null::text as merchant_id,
                       c.assignee::text as owner, null::text[] as barred, coalesce(c.assigned_at, s.opened_at) as since, null::timestamptz as due
                  from assessment_section c join assessment_sheet s using (assessment_id) join assessment_subject u on u.subject = s.subject
                 where s.state = 'open'
                   and exists (select from assessment_answer a where a.assessment_id = s.assessment_id and a.indicator = c.indicator and a.state in ('open', 'sent_back'))""");
    }

    @Bean
    WorkQueue answersToReviewQueue() {
        return new WorkQueue(
                "assessment.reviews",
                "assessment:review",
                "/admin/assessments?state=open",
                "/admin/assessments/{}/review",
                Taking.OPEN,
                71,
                """
                select s.number as id, s.number as label, case when :zh then u.name_zh else u.name_en end as subject, null::text as merchant_id, null::text as owner, null::text[] as barred,
                       min(a.answered_at) as since, null::timestamptz as due
                  from assessment_answer a join assessment_sheet s using (assessment_id) join assessment_subject u on u.subject = s.subject
                 where s.state = 'open' and a.state = 'answered' group by s.number, u.subject, u.name_zh, u.name_en""");
    }

    @Bean
    WorkQueue certificateProposalsQueue() {
        return new WorkQueue(
                "assessment.certificates",
                "assessment:award",
                "/admin/certificates?view=proposed",
                "/admin/certificates/{}",
                Taking.OPEN,
                72,
                """
                select c.number as id, c.number as label, case when :zh then u.name_zh else u.name_en end as subject, null::text as merchant_id, null::text as owner, array[p.proposed_by::text] as barred,
                       p.proposed_at as since, null::timestamptz as due
                  from assessment_certificate_proposal p join assessment_certificate c using (certificate_id)
                  join assessment_subject u on u.subject = c.subject where p.state = 'open'""");
    }

    @Bean
    WorkQueue visitsToMakeQueue() {
        return new WorkQueue(
                "assessment.visits", "assessment:lead", "/admin/visits", "/admin/visits/{}", Taking.OPEN, 73, """
                select v.number as id, v.number as label, case when :zh then u.name_zh else u.name_en end as subject, null::text as merchant_id, v.visitor::text as owner, null::text[] as barred,
                       v.opened_at as since, (v.due_on + 1)::timestamp at time zone :zone as due
                  from assessment_visit v join assessment_subject u on u.subject = v.subject where v.state in ('planned', 'under_way')""");
    }

    @Bean
    WorkQueue visitsToDecideQueue() {
        return new WorkQueue(
                "assessment.visit-decisions",
                "assessment:award",
                "/admin/visits?state=held",
                "/admin/visits/{}",
                Taking.OPEN,
                74,
                """
                select v.number as id, v.number as label, case when :zh then u.name_zh else u.name_en end as subject, null::text as merchant_id, null::text as owner,
                       array[v.held_by::text, v.visitor::text] as barred, v.held_at as since, (v.due_on + 1)::timestamp at time zone :zone as due
                  from assessment_visit v join assessment_subject u on u.subject = v.subject where v.state = 'held'""");
    }
}
